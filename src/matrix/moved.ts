import type { MatrixRow } from './matrix.js'

/** Where a report stands: its score of 0–100, and its rank from 1. */
interface Standing {
  readonly score: number | null
  readonly rank: number | null
}

/** A report whose score or rank other weights change. */
export interface Moved {
  readonly row: MatrixRow
  readonly before: Standing
  readonly after: Standing
}

/** Reports that stand differently in `after`, the same reports in the same order under other weights; those that move most come first. */
export function moved(before: readonly MatrixRow[], after: readonly MatrixRow[]): Moved[] {
  return after
    .flatMap((row, i) => {
      const was = before[i]
      if (was === undefined || (was.score === row.score && was.rank === row.rank)) return []
      const standing = ({ score, rank }: MatrixRow): Standing => ({ score, rank })
      return [{ row, before: standing(was), after: standing(row) }]
    })
    .sort((a, b) => distance(b) - distance(a))
}

/** Points of score first; among equals places of rank. */
function distance({ before, after }: Moved): number {
  const points = Math.abs((after.score ?? 0) - (before.score ?? 0))
  return points + Math.abs((after.rank ?? 0) - (before.rank ?? 0)) / 1e6
}
