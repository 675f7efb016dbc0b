import { z } from 'zod'
import type { Finding } from '../analysis-shape.js'
import { SEVERITIES, type Severity } from '../words.js'
import { COMPARISON_CHECKS } from './of-two-reports.js'
import { CHECKS } from './registry.js'

/** Of one report, and of a report beside others. */
const ALL = [...CHECKS, ...COMPARISON_CHECKS]

const weight = z.enum([...SEVERITIES, 'as-is', 'off'])

/** Which checks count for somebody, and how much. `others` is for the checks that `checks` does not name. */
export const profileSchema = z.strictObject({
  title: z.string().min(1),
  checks: z.partialRecord(z.enum(ALL.map((check) => check.id)), weight).default({}),
  others: z.enum(['as-is', 'off']).default('as-is'),
})
export type Profile = z.infer<typeof profileSchema>

/**
 * The findings of the checks that count, each with the profile's severity. What a check found stays as it is, and a finding that weighs less
 * than its check is not made heavier: a hint stays a hint.
 */
export function withProfile<F extends Finding>(findings: readonly F[], profile: Profile): F[] {
  return findings.flatMap((finding) => {
    const weight = profile.checks[finding.check] ?? profile.others
    if (weight === 'off') return []
    if (weight === 'as-is') return [finding]
    const own = ALL.find((check) => check.id === finding.check)?.severity ?? finding.severity
    const isHint = rank(finding.severity) < rank(own)
    return [isHint && rank(finding.severity) < rank(weight) ? finding : { ...finding, severity: weight }]
  })
}

/** error above warning above info. */
function rank(severity: Severity): number {
  return -SEVERITIES.indexOf(severity)
}
