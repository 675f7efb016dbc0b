import { halfWidth } from '../language/normalise.js'
import type { Range } from '../words.js'

/** What a view is made of: a report, or no more of it than its text. */
interface Viewed {
  readonly text: string
}

const known = new WeakMap<Viewed, string>()

/** Half-width view of a report's whole text, of the same length. Made once: nearly every check looks at it. */
export function halfOf(report: Viewed): string {
  const before = known.get(report)
  if (before !== undefined) return before
  const half = halfWidth(report.text)
  known.set(report, half)
  return half
}

/** Half-width view of a stretch of a report. */
export function halfWithin(report: Viewed, { start, end }: Range): string {
  return halfOf(report).slice(start, end)
}
