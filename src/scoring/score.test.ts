import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AREAS, type CoverageLevel } from '../words.js'
import { totalOf } from './score.js'

const row = (area: (typeof AREAS)[number], level: CoverageLevel, weight = 1) => ({ area, level, weight })

describe('the total of a score', () => {
  test('is the mean over areas of the mean of level ÷ 3, times 100', () => {
    const { total, areas } = totalOf([row('rules', 3), row('rules', 0), row('disputes', 2)])
    expect(total).toBe(58.33)
    expect(areas.find(({ id }) => id === 'rules')).toEqual({ id: 'rules', score: 0.5, weight: 1 })
  })

  test('leaves areas without an applicable indicator out', () => {
    expect(totalOf([row('tech', 3)]).total).toBe(100)
    expect(totalOf([row('tech', 3)]).areas.find(({ id }) => id === 'rules')).toEqual({
      id: 'rules',
      score: null,
      weight: 0,
    })
  })

  test('is null where nothing applies', () => {
    expect(totalOf([]).total).toBeNull()
  })

  test('follows the weights of indicators and areas', () => {
    expect(totalOf([row('rules', 3, 3), row('rules', 0, 1)]).total).toBe(75)
    expect(totalOf([row('rules', 3), row('tech', 0)], { rules: 3 }).total).toBe(75)
  })

  test('lies between 0 and 100 and never falls when a level rises', () => {
    const rows = fc.array(
      fc.record({
        area: fc.constantFrom(...AREAS),
        level: fc.constantFrom<CoverageLevel>(0, 1, 2, 3),
        weight: fc.constantFrom(0.5, 1, 2),
      }),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(rows, fc.nat(), (all, pick) => {
        const before = totalOf(all).total ?? -1
        expect(before).toBeGreaterThanOrEqual(0)
        expect(before).toBeLessThanOrEqual(100)
        const raised = all.map((one, i) => (i === pick % all.length ? { ...one, level: 3 as const } : one))
        expect(totalOf(raised).total ?? -1).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})
