import { expect, test } from 'vitest'
import { oneLine } from './one-line.js'

test.each([
  ['发布时间：2023-04-12 17:06', '发布时间：2023-04-12 17:06'],
  ['中共云澜市委\n云澜市人民政府', '中共云澜市委云澜市人民政府'],
  ['  一、 主要举措　（3 件） ', '一、主要举措（3件）'],
])('%j on one line', (words, line) => {
  expect(oneLine(words)).toBe(line)
})
