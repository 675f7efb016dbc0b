import { COMPARISON_FINDINGS } from '../messages/comparison.js'
import type { Background } from './background.js'
import type { Comparison } from './comparison-shape.js'
import { copiedText, findingOf, followUp, repeatedShortfalls, type Compares } from './findings.js'
import { growthFindings } from './growth-findings.js'
import { named, type Compared, type Neighbour } from './neighbour.js'
import { embodied, sharedText, type Embodied } from './shared-text/shared-text.js'
import { growthClaims } from './year-before/growth-claims.js'
import { promiseOutcomes } from './year-before/promises.js'
import { shortfallFates } from './year-before/shortfall-fates.js'

/** What a comparison says of the same reports changes only with this and the models. */
const VERSION = '2'

/** The reports beside which one is laid. */
interface Neighbours {
  /** The same issuer's report of the year before. */
  readonly before: Neighbour | null
  /** Reports whose text may be shared, the year before among them where there is one. */
  readonly others: readonly Neighbour[]
  /** How many reports were looked through to find these. */
  readonly count: number
}

/** Compares a report with its neighbours. Pure: the same analyses give the same value. */
export function compare(report: Embodied, { before, others, count }: Neighbours, background: Background): Comparison {
  const shared = sharedText(
    report,
    others.map((other) => embodied(other, background)),
  )
  const years = before === null ? null : besideYearBefore(report, before, background)
  const results = [...copiedText(shared, count), ...(years?.results ?? withoutYearBefore())]
  return {
    schema: 'fajing.comparison/1',
    version: VERSION,
    report: named(report),
    before: before === null ? null : named(before),
    shortfalls: years?.shortfalls ?? [],
    promises: years?.promises ?? [],
    shared,
    findings: results.map(findingOf),
  }
}

/** Lays any two reports beside each other, the left one as the older: what `fajing compare` and the two-sided view show. */
export function comparePair(left: Neighbour, right: Neighbour, background: Background): Comparison {
  const before = isEarlierOfSame(left.analysis.report, right.analysis.report) ? left : null
  return compare(embodied(right, background), { before, others: [left], count: 1 }, background)
}

/** Promises and shortfalls are followed within one place only, and from an earlier year to a later one; what is not known stands in nobody's way. */
function isEarlierOfSame(left: Compared['report'], right: Compared['report']): boolean {
  const isSame =
    left.issuer === null || right.issuer === null || left.issuer === right.issuer || left.place === right.place
  return isSame && (left.year === null || right.year === null || left.year < right.year)
}

function besideYearBefore(report: Neighbour, before: Neighbour, background: Background) {
  const [left, right] = [before.analysis, report.analysis]
  const shortfalls = shortfallFates(left, right, background)
  const promises = promiseOutcomes(left, right, background)
  const about = named(before)
  const results = [
    ...repeatedShortfalls(shortfalls, about),
    ...followUp(promises, about),
    ...growthFindings(isYearBefore(left, right) ? growthClaims(left, right) : [], about, left.text, right.text),
  ]
  return { shortfalls, promises, results }
}

/** A change over the year before can only be reckoned from the report of that year. */
function isYearBefore(left: Compared, right: Compared): boolean {
  return left.report.year !== null && left.report.year + 1 === right.report.year
}

function withoutYearBefore(): Compares[] {
  return (['repeated-shortfall', 'follow-up', 'growth'] as const).map((check) => ({
    check,
    severity: 'info',
    status: 'not_assessable',
    message: COMPARISON_FINDINGS.noYearBefore,
  }))
}
