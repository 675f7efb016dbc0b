import { expect, test } from 'vitest'
import { TermIndex } from './term-index.js'

const found = (terms: readonly string[], text: string) => {
  const index = new TermIndex<number>()
  terms.forEach((term, i) => index.add(term, i))
  return index.find(text).map(({ start, end }) => text.slice(start, end))
}

test('the longest term at each place, over quotation marks', () => {
  expect(found(['政务', '政务公开', '公开'], '推进“政务”公开，依法公开政务')).toEqual(['政务”公开', '公开', '政务'])
})

test('a term of one character, at the end too', () => {
  expect(found(['法', '执法'], '法治执法懂法')).toEqual(['法', '执法', '法'])
})

test('a term that another one begins', () => {
  expect(found(['行政执法监督', '行政'], '行政执法与行政执法监督')).toEqual(['行政', '行政执法监督'])
})
