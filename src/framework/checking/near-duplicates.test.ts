import { expect, test } from 'vitest'
import { nearDuplicates } from './near-duplicates.js'

test('finds what overlaps by the share asked for, and nothing below it', () => {
  const texts = ['全年审查行政规范性文件二十件', '全年审查行政规范性文件三十件', '开展案卷评查']
  // Ten 5-grams each; those with 二十 or 三十 differ: 7 of 13 are shared.
  expect(nearDuplicates(texts, 0.5)).toEqual([{ index: 1, like: 0, similarity: 7 / 13 }])
  expect(nearDuplicates(texts, 0.6)).toEqual([])
})

test('equal texts are found at any length and with any white space', () => {
  expect(nearDuplicates(['普法', '普 法'], 0.4)).toEqual([{ index: 1, like: 0, similarity: 1 }])
})
