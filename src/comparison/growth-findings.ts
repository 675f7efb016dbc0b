import { statedSide, workedSide } from '../checks/figures/equation.js'
import { COMPARISON_FINDINGS } from '../messages/comparison.js'
import { quoteAround } from '../quote.js'
import type { NamedReport } from './comparison-shape.js'
import type { Compares } from './findings.js'
import type { GrowthClaim } from './year-before/growth-claims.js'

/** One finding for each claim of growth, with both sides of its equation. `left` and `right` are the texts of last year's report and this one. */
export function growthFindings(
  claims: readonly GrowthClaim[],
  before: NamedReport,
  left: string,
  right: string,
): Compares[] {
  return claims.map(({ name, label, rate, now, base, worked, holds }): Compares => {
    const stated = statedSide(`同比${label}`, rate)
    // The base stands in the other text, so its range belongs to the other side of the finding.
    const reckoned = workedSide('按两年报告的数计算', worked.value, worked.printed, [now])
    return {
      check: 'growth',
      severity: holds ? 'info' : 'warning',
      status: holds ? 'pass' : 'fail',
      message: holds ? COMPARISON_FINDINGS.growthHolds : COMPARISON_FINDINGS.growthDiffers,
      params: { name, label, rate: rate.printed, base: base.printed, worked: worked.printed, year: before.year ?? '' },
      ranges: [quoteAround(right, { start: now.start, end: rate.end })],
      sides: [stated, reckoned].map((side) => ({ ...side, ranges: [...side.ranges] })),
      other: { report: before, ranges: [quoteAround(left, base)] },
    }
  })
}
