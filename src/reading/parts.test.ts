import { expect, test } from 'vitest'
import { textOfLines } from '../intake/plain/plain-text.js'
import { readReport } from './read-report.js'

function partsOf(...lines: string[]): string[] {
  return readReport(textOfLines(lines.join('\n'), 'txt')).sentences.map(({ part }) => part)
}

test('a heading on measures and shortfalls tells of measures until a sentence or a heading turns', () => {
  expect(
    partsOf(
      '2023年，全区坚持依法行政，各项工作有序推进，执法水平不断提高，群众满意度稳步上升。',
      '一、主要举措、成效和不足',
      '（一）规范执法。一是开展检查。将案卷评查纳入考核。',
      '（二）存在的不足。执法人员不够。',
      '二、2024年工作打算',
      '加强培训。',
    ),
  ).toEqual([
    'opening',
    ...['measures', 'measures', 'measures', 'measures'],
    ...['shortfalls', 'shortfalls'],
    ...['plan', 'plan'],
  ])
})

test('a bare line above the preamble does not end it', () => {
  expect(
    partsOf(
      '工作概述',
      '2023年，全区坚持依法行政，各项工作有序推进，执法水平不断提高，群众满意度稳步上升。',
      '一、规范执法',
      '开展检查。',
    ),
  ).toEqual(['opening', 'opening', 'measures', 'measures'])
})

test('the labels of a page’s head and their values are no part of the report', () => {
  expect(
    partsOf(
      ...['索引号', '00123/2023-17', '发文机关', '云浦区水利局', '成文日期', '2024-01-05', '效力状态', '有效'],
      ...['浏览次数', '来源 云浦区水利局', '文号'],
      '2023年，全局坚持依法行政，各项工作有序推进，执法水平不断提高，群众满意度稳步上升。',
      '一、规范执法',
      '开展检查。',
    ),
  ).toEqual([...Array<string>(11).fill('chrome'), 'opening', 'measures', 'measures'])
})
