import type { Analysis, Finding } from '../analysis-shape.js'
import { withDismissals, type Dismissal, type Dismissed } from '../checks/dismissal.js'
import { formerFingerprints } from '../checks/fingerprint.js'
import { withProfile, type Profile } from '../checks/profile.js'

/** An analysis with the findings that are to be shown; the analysis itself is never changed. */
export interface Selection {
  /** The source's name as people know it. */
  readonly source: string | null
  /** The analysis, its `findings` being those that stand. */
  readonly analysis: Analysis
  readonly dismissed: readonly Dismissed[]
}

export interface Choice {
  readonly profile?: Profile | undefined
  readonly dismissals?: readonly Dismissal[] | undefined
  /** Findings of an earlier analysis: only those that are not among them are shown. */
  readonly baseline?: readonly Pick<Finding, 'fingerprint'>[] | undefined
}

/** Chooses what is shown of an analysis. */
export function select(source: string | null, analysis: Analysis, choice: Choice = {}): Selection {
  const { profile, dismissals = [], baseline = [] } = choice
  const counting = profile === undefined ? analysis.findings : withProfile(analysis.findings, profile)
  const former = formerFingerprints(analysis.findings)
  const known = new Set(baseline.map(({ fingerprint }) => fingerprint))
  const fresh = counting.filter(
    ({ fingerprint }) => !known.has(fingerprint) && !known.has(former.get(fingerprint) ?? ''),
  )
  const { standing, dismissed } = withDismissals(fresh, dismissals, former)
  return { source, analysis: { ...analysis, findings: standing }, dismissed }
}

/** The findings of one status, in the order of the checks. */
export function ofStatus({ analysis }: Selection, status: Finding['status']): Finding[] {
  return analysis.findings.filter((finding) => finding.status === status)
}
