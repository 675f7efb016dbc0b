import type { Analysis, Finding } from '../../../src/analysis-shape.js'
import { quoteShown } from '../../../src/quote.js'

const WEIGHTS: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, info: 2 }
const STATUSES: Readonly<Record<Finding['status'], number>> = { fail: 0, uncertain: 1, not_assessable: 2, pass: 3 }

/** The finding with its id on the page: its place among all findings. */
export interface NumberedFinding extends Finding {
  readonly id: string
  /** Of each range, cut-off places marked. */
  readonly quotes: readonly string[]
}

/** Heaviest first: what fails before what is doubtful, errors before hints, then by place in the text. */
export function byWeight({ findings, text }: Pick<Analysis, 'findings' | 'text'>): NumberedFinding[] {
  const first = ({ ranges }: Finding) => ranges[0]?.start ?? Infinity
  return findings
    .map((finding, i) => ({
      ...finding,
      id: `finding-${i}`,
      quotes: finding.ranges.map((range) => quoteShown(text, range)),
    }))
    .sort(
      (a, b) =>
        STATUSES[a.status] - STATUSES[b.status] ||
        WEIGHTS[a.severity] - WEIGHTS[b.severity] ||
        Math.sign(first(a) - first(b)) ||
        0,
    )
}

/** What asks something of the author. */
export function isOpen({ status }: Pick<Finding, 'status'>): boolean {
  return status === 'fail' || status === 'uncertain'
}
