import type { Analysis } from '../analysis-shape.js'
import { formerFingerprints } from '../checks/fingerprint.js'
import type { Review } from './review.js'

/** Reviews, those from when a finding was called otherwise under what it is called now. */
export function underPresentNames(analysis: Analysis, reviews: readonly Review[]): Review[] {
  const present = new Map([...formerFingerprints(analysis.findings)].map(([now, before]) => [before, now]))
  return reviews.map((review) =>
    review.kind === 'finding'
      ? { ...review, fingerprint: present.get(review.fingerprint) ?? review.fingerprint }
      : review,
  )
}
