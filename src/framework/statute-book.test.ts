import { join } from 'node:path'
import { expect, test } from 'vitest'
import { modelsFolder } from '../language/models-folder.js'
import { readStatutes } from './read-statutes.js'
import { StatuteBook, titleKey } from './statute-book.js'

const models = modelsFolder()
const book = new StatuteBook(readStatutes(join(models, 'statutes')))

test('a title is known in full and in its allowed short form', () => {
  for (const title of [
    '中华人民共和国行政处罚法',
    '行政处罚法',
    '优化营商环境条例',
    '法治政府建设实施纲要(2015－2020年)',
  ])
    expect(book.lookUp(title), title).toMatchObject({ kind: 'known' })
})

test('a mistaken title leads to the right one', () => {
  expect(book.lookUp('重大行政决策暂行条例')).toMatchObject({
    kind: 'mistake',
    statute: { title: '重大行政决策程序暂行条例' },
  })
  expect(book.lookUp('招投标法')).toMatchObject({ kind: 'mistake', statute: { title: '中华人民共和国招标投标法' } })
})

test('a title one letter away is near, a different one unknown', () => {
  expect(book.lookUp('行政处罪法')).toMatchObject({ kind: 'near', title: '行政处罚法', distance: 1 })
  expect(book.lookUp('云山县养犬管理办法')).toEqual({ kind: 'unknown' })
})

test('titles are compared without marks, white space and the 年 of a span', () => {
  expect(titleKey('法治政府建设实施纲要（2021—2025）')).toBe(titleKey('法治政府建设实施纲要 (2021-2025年)'))
})
