import { expect, test } from 'vitest'
import { pointOf, quoteAround, quoteShown } from './quote.js'

const text = '一、标题\n全年调解纠纷303件，成功率98.3%。新受理行政复议申请151件。\n　　结束语'
const long =
  '一句没有停顿的话前面要有二十个字这样够长二十之后这里是一处要引的地方后面也要有二十个字才不会碰到句号为止。'
const shown = (words: string) => {
  const start = text.indexOf(words)
  return quoteShown(text, quoteAround(text, { start, end: start + words.length }))
}

test('what is cut out of a sentence is marked at the ends that were cut', () => {
  expect(long.slice(20, 26)).toBe('二十之后这里')
  expect(quoteShown(long, quoteAround(long, { start: 26, end: 28 }))).toBe('……二十之后这里是一处要引的地方……')
})

test('a quote reaches on to a pause that is near, and leaves out crumbs of the lines beside it', () => {
  expect(shown('行政复议')).toBe('……成功率98.3%。新受理行政复议申请151件。')
  expect(shown('结束')).toBe('结束语')
})

test('the point of a quote is what was asked for', () => {
  const start = text.indexOf('98.3%')
  const range = { start, end: start + 5 }
  expect(pointOf(text, quoteAround(text, range))).toEqual(range)
})

test('a quote that begins a line and ends a sentence is left as it is', () => {
  const whole = '全年调解纠纷303件，成功率98.3%。'
  const start = text.indexOf(whole)
  expect(quoteShown(text, { start, end: start + whole.length })).toBe(whole)
  expect(shown('结束语').slice(-3)).toBe('结束语')
})
