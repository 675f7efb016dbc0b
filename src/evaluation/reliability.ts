import type { Answer } from './measure.js'
import { mean } from '../labels/tally.js'

/** Answers of like probability: how sure the tagger was, and how often it was right. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly said: number
  readonly right: number
}

const BINS = 10

/** Ten bins of equal width; those without answers are left out. */
export function reliability(answers: readonly Answer[]): Bin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const within = answers.filter(({ p }) => Math.min(BINS - 1, Math.floor(p * BINS)) === bin)
    return {
      from: bin / BINS,
      to: (bin + 1) / BINS,
      count: within.length,
      said: mean(within.map(({ p }) => p)),
      right: mean(within.map(({ right }) => Number(right))),
    }
  }).filter(({ count }) => count > 0)
}

/** Expected calibration error: how far probability and share of right answers lie apart, weighted by the answers of each bin. */
export function calibrationError(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, { count }) => sum + count, 0)
  return bins.reduce((sum, { count, said, right }) => sum + (count * Math.abs(said - right)) / all, 0)
}
