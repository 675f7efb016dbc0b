import { z } from 'zod'
import type { Finding } from '../analysis-shape.js'
import { SEVERITIES } from '../words.js'
import { CHECKS } from './registry.js'

const weight = z.enum([...SEVERITIES, 'as-is', 'off'])

/** Which checks count for somebody, and how much. `others` is for the checks that `checks` does not name. */
export const profileSchema = z.strictObject({
  title: z.string().min(1),
  checks: z.partialRecord(z.enum(CHECKS.map((check) => check.id)), weight).default({}),
  others: z.enum(['as-is', 'off']).default('as-is'),
})
export type Profile = z.infer<typeof profileSchema>

/** The findings of the checks that count, each with the profile's severity. What a check found stays as it is. */
export function withProfile(findings: readonly Finding[], profile: Profile): Finding[] {
  return findings.flatMap((finding) => {
    const weight = profile.checks[finding.check] ?? profile.others
    if (weight === 'off') return []
    return [weight === 'as-is' ? finding : { ...finding, severity: weight }]
  })
}
