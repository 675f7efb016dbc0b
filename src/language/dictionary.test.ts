import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConcepts } from '../framework/read-models.js'
import { loadJieba } from './jieba.js'
import { modelsFolder } from './models-folder.js'

const segmenter = loadJieba(join(modelsFolder(), 'dictionary'))
const forms = [...new Set(readConcepts(join(modelsFolder(), 'concepts')).flatMap((concept) => concept.forms))].filter(
  (form) => /^[\u4e00-\u9fff]{2,8}$/.test(form),
)

/** Where a form stands in reports: alone, after a verb, between marks, between figures. */
const PLACES = [
  (form: string) => form,
  (form: string) => `切实抓好${form}，取得成效`,
  (form: string) => `认真做好“${form}”等工作`,
  (form: string) => `全年${form}12件`,
]

function cutApart(): string[] {
  return forms.filter((form) => PLACES.some((place) => !segmenter.cut(place(form)).includes(form)))
}

test('every concept form of two to eight characters is cut as one token', () => {
  expect(forms.length).toBeGreaterThan(1500)
  expect(cutApart()).toEqual([])
})

test('the exception: inside a longer form the shorter one is no token of its own', () => {
  expect(segmenter.cut('全面推进政务公开')).toEqual(['全面推进政务公开'])
})

test('tokens joined give the text again', () => {
  const text = '全年办理行政复议案件１２件，同比增长5.3%；“双随机、一公开”𠮷抽查。\n　　（二）'
  expect(segmenter.cut(text).join('')).toBe(text)
})

test('a number longer than the segmenter is given is cut as one word all the same', () => {
  const number = '1'.repeat(20_000)
  expect(segmenter.cut(`全年${number}件，A${number}.${number}%`)).toEqual([
    '全年',
    number,
    '件',
    '，',
    `A${number}`,
    '.',
    number,
    '%',
  ])
})
