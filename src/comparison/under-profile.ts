import { withProfile, type Profile } from '../checks/profile.js'
import type { Comparison } from './comparison-shape.js'

/** The comparison with the findings that count for somebody, and how much. */
export function underProfile(comparison: Comparison, profile: Profile | undefined): Comparison {
  return profile === undefined ? comparison : { ...comparison, findings: withProfile(comparison.findings, profile) }
}
