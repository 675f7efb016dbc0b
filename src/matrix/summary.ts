import { missingOf } from '../batch/expected-places.js'
import type { Expected } from '../batch/manifest.js'
import type { Area } from '../words.js'
import { distributionsOf, weakestAreas } from './distribution.js'
import { matrixOf } from './matrix.js'
import type { Profile } from './profile.js'
import type { ReportRow } from './report-row.js'

/** What a batch came to. */
export interface BatchSummary {
  readonly reports: number
  /** Expected places without a report. */
  readonly missing: readonly Expected[]
  /** Median of the totals, 0–100. */
  readonly median: number | null
  /** The three areas with the lowest medians. */
  readonly weakest: readonly Area[]
  readonly late: number
  /** Reports that lack at least one required part. */
  readonly incomplete: number
}

const WEAKEST = 3

export function summaryOf(
  reports: readonly ReportRow[],
  expected: readonly Expected[],
  profile: Profile,
): BatchSummary {
  const distributions = distributionsOf(matrixOf(reports, profile))
  return {
    reports: reports.length,
    missing: missingOf(expected, reports),
    median: distributions.total?.median ?? null,
    weakest: weakestAreas(distributions).slice(0, WEAKEST),
    late: reports.filter(({ timeliness }) => timeliness === 'fail').length,
    incomplete: reports.filter(({ parts }) => Object.values(parts).includes('absent')).length,
  }
}
