import type { Analysis } from '../analysis-shape.js'
import type { Dismissal } from '../checks/dismissal.js'
import { underPresentNames } from './present-names.js'
import type { Review } from './review.js'

/** The findings of an analysis whose latest review dismissed them. Reviews MUST be in order of time. */
export function dismissalsIn(analysis: Analysis, reviews: readonly Review[]): Dismissal[] {
  const latest = new Map(
    underPresentNames(analysis, reviews)
      .filter(({ kind }) => kind === 'finding')
      .map((review) => [review.fingerprint, review]),
  )
  return [...latest.values()]
    .filter(({ decision }) => decision === 'dismissed')
    .map(({ fingerprint, reason, person, at }) => ({ fingerprint, reason, by: person, on: at.slice(0, 10) }))
}
