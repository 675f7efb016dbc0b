import { sigmoid } from '../language/sparse-model.js'

/**
 * What speaks for a pair of sentence and indicator (or area), in the order of the fitted weights. Those that end in `Unsure` count only as far as the
 * sentence itself is unsure.
 */
export const INGREDIENTS = [
  'bias',
  'own',
  'strong',
  'weak',
  'kin',
  'none',
  'lead',
  'leadUnsure',
  'heading',
  'headingUnsure',
  'upper',
  'upperUnsure',
  'previous',
  'previousUnsure',
  'next',
  'nextUnsure',
  'children',
  'childrenUnsure',
] as const
export type Ingredient = (typeof INGREDIENTS)[number]

/** Fitted weight of each ingredient, in the order of INGREDIENTS. */
export type Weights = readonly number[]

/** Log-odds beyond these bounds say no more: a classifier is never that sure. */
const BOUND = 7

export function clipped(logOdds: number): number {
  return Math.max(-BOUND, Math.min(BOUND, logOdds))
}

/** Log-odds of a pair. `values` in the order of INGREDIENTS. */
export function weigh(weights: Weights, values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (values[i] ?? 0)
  return sum
}

export function probability(logOdds: number): number {
  return Math.round(sigmoid(logOdds) * 1000) / 1000
}
