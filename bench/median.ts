import type { Spent } from './spent.js'

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
}

/** The least of both, each by itself: for what is held against itself alone. */
export function leastSpent(values: readonly Spent[]): Spent {
  return { ms: Math.min(...values.map(({ ms }) => ms)), cpu: Math.min(...values.map(({ cpu }) => cpu)) }
}

/** Both medians, each by itself. */
export function medianSpent(values: readonly Spent[]): Spent {
  return { ms: median(values.map(({ ms }) => ms)), cpu: median(values.map(({ cpu }) => cpu)) }
}
