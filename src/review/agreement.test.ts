import { expect, test } from 'vitest'
import { agreementsOf, kappaOf } from './agreement.js'
import type { Review } from './review.js'

const times = (n: number, a: string, b: string) => Array.from({ length: n }, (): [string, string] => [a, b])

test('Cohen’s κ of the textbook table', () => {
  // 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no: observed 0.7, expected 0.5.
  const { observed, kappa } = kappaOf([
    ...times(20, 'y', 'y'),
    ...times(5, 'y', 'n'),
    ...times(10, 'n', 'y'),
    ...times(15, 'n', 'n'),
  ])
  expect(observed).toBeCloseTo(0.7)
  expect(kappa).toBeCloseTo(0.4)
})

test('where both always say the same one thing, chance explains it', () => {
  expect(kappaOf(times(5, 'y', 'y'))).toEqual({ observed: 1, kappa: null })
})

test('only claims that both judged count', () => {
  const review = (person: string, fingerprint: string, decision: Review['decision']): Review => ({
    kind: 'finding',
    fingerprint,
    decision,
    value: null,
    reason: '',
    person,
    at: '2026-01-01T00:00:00.000Z',
  })
  const reviews = [
    review('甲', '1', 'confirmed'),
    review('乙', '1', 'dismissed'),
    review('甲', '2', 'confirmed'),
    review('丙', '3', 'confirmed'),
  ]
  expect(agreementsOf(reviews)).toEqual([{ people: ['乙', '甲'], both: 1, observed: 0, kappa: 0 }])
})
