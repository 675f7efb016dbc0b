import { expect, test } from 'vitest'
import { quoteAround, quoteShown } from './quote.js'

const text = '一、标题\n全年调解纠纷303件，成功率98.3%。新受理行政复议申请151件。\n　　结束语'
const shown = (words: string) => {
  const start = text.indexOf(words)
  return quoteShown(text, quoteAround(text, { start, end: start + words.length }))
}

test('what is cut out of a sentence is marked at the ends that were cut', () => {
  expect(shown('98.3%')).toBe('……3件，成功率98.3%。新受理行政……')
})

test('a quote that begins a line and ends a sentence is left as it is', () => {
  const whole = '全年调解纠纷303件，成功率98.3%。'
  const start = text.indexOf(whole)
  expect(quoteShown(text, { start, end: start + whole.length, quote: whole })).toBe(whole)
  expect(shown('结束语').slice(-3)).toBe('结束语')
})
