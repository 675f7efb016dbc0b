import { sigmoid } from '../language/sparse-model.js'

/** Log-odds beyond these bounds say no more: a classifier is never that sure, and least of what a sentence is not about. */
const MOST = 7
export const LEAST = -5

export function clipped(logOdds: number): number {
  return Math.min(MOST, Math.max(LEAST, logOdds))
}

export function probability(logOdds: number): number {
  return Math.round(sigmoid(logOdds) * 1000) / 1000
}

/**
 * Powers and logarithms are looked up, as they are asked for ten thousand times a report: each step of log-odds is this part of 1, so that odds are
 * right to a five-hundredth, which is far finer than anything here is known.
 */
const STEPS = 256
const tableOf = (value: (logOdds: number) => number) =>
  Float64Array.from({ length: (MOST - LEAST) * STEPS + 1 }, (_, i) => value(LEAST + i / STEPS))
const ODDS = tableOf(Math.exp)
const SHARES = tableOf(sigmoid)

function placeOf(logOdds: number): number {
  return ((logOdds - LEAST) * STEPS + 0.5) | 0
}

/** Odds of clipped log-odds. */
export function oddsOf(logOdds: number): number {
  return ODDS[placeOf(logOdds)] ?? 0
}

/** Probability of clipped log-odds. */
export function shareOf(logOdds: number): number {
  return SHARES[placeOf(logOdds)] ?? 0
}

/** A candidate that nobody in a group speaks of counts as if this share did. */
const RARE = 0.02
const SHARE_STEPS = 1024
const COMMONNESS = Float64Array.from({ length: SHARE_STEPS + 2 }, (_, i) => {
  const share = Math.min(1, i / SHARE_STEPS)
  return Math.log((share + RARE) / (1 + RARE - share)) - Math.log(RARE / (1 + RARE))
})

/** Log-odds of a share in [0, 1] above those of the rarest. */
export function commonness(share: number): number {
  const at = Math.max(0, share) * SHARE_STEPS
  const below = at | 0
  const from = COMMONNESS[below] ?? 0
  return from + (at - below) * ((COMMONNESS[below + 1] ?? from) - from)
}
