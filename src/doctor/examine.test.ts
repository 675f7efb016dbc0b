import { expect, test } from 'vitest'
import { compareClocks, examineClock } from './clock.js'
import { examineNode, isAtLeast } from './node-version.js'

test.each([
  ['20.19.0', true],
  ['20.18.9', false],
  ['24.0.0', true],
  ['18.20.4', false],
])('Node.js %s is new enough: %s', (version, fine) => {
  expect(examineNode(version).code).toBe(fine ? 'node-fine' : 'node-too-old')
})

test('a version with fewer numbers is compared by those it has', () => {
  expect(isAtLeast('7', [6, 2])).toBe(true)
  expect(isAtLeast('6.0', [6, 2])).toBe(false)
  expect(isAtLeast('15.6', [15])).toBe(true)
})

test('a clock is compared in the middle of the question', () => {
  const at = (seconds: number) => new Date(Date.UTC(2026, 5, 1, 0, 0, seconds))
  expect(compareClocks('Redis', at(8), at(0), at(10))).toMatchObject({ code: 'clock-fine', params: { seconds: 3 } })
  expect(compareClocks('Redis', at(12), at(0), at(10))).toMatchObject({ code: 'clock-differs', params: { seconds: 7 } })
})

test('a clock that was never set is told', () => {
  expect(examineClock(new Date(0)).map(({ code }) => code)).toEqual(['clock-wrong'])
})
