import { expect, test } from 'vitest'
import { directedView, halfWidth, squeeze, squeezedView } from './normalise.js'

test('quotation marks keep their direction in the directed view alone', () => {
  const text = '（“放管服”、「一窗」和"三项"）２０２０'
  expect(halfWidth(text)).toBe('("放管服"、"一窗"和"三项")2020')
  expect(directedView(text)).toBe('(“放管服”、“一窗”和"三项")2020')
})

test.each(['法治讲座', '“双随机、一公开”', '《行政 复议法》', 'ＡＢ１', '讲\0座', ''])('“%s” squeezed', (text) => {
  expect(squeezedView(text)).toBe(squeeze(text).view)
})
