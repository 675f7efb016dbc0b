import type { Analysis, Finding } from '../../../src/analysis-shape.js'
import { isOpen } from '../findings/order.js'

/** What differs between two checks of one draft. */
export interface Changes {
  readonly gone: readonly Finding[]
  readonly fresh: readonly Finding[]
  /** Totals of 0–100 before and after, where they differ. */
  readonly total: { readonly before: number; readonly after: number } | null
}

export function changesBetween(before: Analysis, after: Analysis): Changes {
  const open = ({ findings }: Analysis) => findings.filter(isOpen)
  const missingIn = (findings: readonly Finding[]) => {
    const known = new Set(findings.map(({ fingerprint }) => fingerprint))
    return ({ fingerprint }: Finding) => !known.has(fingerprint)
  }
  const [was, is] = [before.score.total, after.score.total]
  return {
    gone: open(before).filter(missingIn(open(after))),
    fresh: open(after).filter(missingIn(open(before))),
    total: was === null || is === null || was === is ? null : { before: was, after: is },
  }
}
