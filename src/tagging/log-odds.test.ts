import { expect, test } from 'vitest'
import { sigmoid } from '../language/sparse-model.js'
import { clipped, commonness, oddsOf, shareOf } from './log-odds.js'

const everywhere = Array.from({ length: 2001 }, (_, i) => clipped(-6 + (14 * i) / 2000))

test.each(everywhere.filter((_, i) => i % 50 === 0))('odds and probability of %d', (logOdds) => {
  expect(oddsOf(logOdds) / Math.exp(logOdds)).toBeCloseTo(1, 2)
  expect(shareOf(logOdds)).toBeCloseTo(sigmoid(logOdds), 3)
})

test('more log-odds are never less likely', () => {
  for (const [i, logOdds] of everywhere.entries()) {
    const before = everywhere[i - 1] ?? -Infinity
    expect(oddsOf(logOdds)).toBeGreaterThanOrEqual(oddsOf(clipped(before)))
    expect(shareOf(logOdds)).toBeGreaterThanOrEqual(shareOf(clipped(before)))
  }
})

test('a share is as common as its log-odds are above those of the rarest', () => {
  expect(commonness(0)).toBe(0)
  expect(commonness(-1e-12)).toBe(0)
  expect(commonness(0.5)).toBeCloseTo(Math.log(51), 4)
  expect(commonness(1)).toBeCloseTo(2 * Math.log(51), 4)
  expect(commonness(0.003)).toBeCloseTo(Math.log(0.023 / 1.017) - Math.log(0.02 / 1.02), 3)
})
