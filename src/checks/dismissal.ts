import { z } from 'zod'
import type { Finding } from '../analysis-shape.js'

/** A finding that a person set aside, by its fingerprint, with the reason. */
const dismissalSchema = z.strictObject({
  fingerprint: z.string().min(1),
  reason: z.string().trim().min(1),
  by: z.string().optional(),
  on: z.iso.date().optional(),
})
export type Dismissal = z.infer<typeof dismissalSchema>

/** A list of dismissals for many reports. One that names no file holds for all. */
export const dismissalListSchema = z.strictObject({
  dismissed: z.array(dismissalSchema.extend({ file: z.string().min(1).optional() })),
})

/** The side-car of a report, `FILE.fajing.yaml`. */
export const sideCarSchema = z.strictObject({ dismissed: z.array(dismissalSchema).default([]) })

export interface Dismissed {
  readonly finding: Finding
  readonly dismissal: Dismissal
}

/**
 * Parts the findings into those that stand and those that were dismissed.
 *
 * @param former what the findings were called before, by what they are called now
 */
export function withDismissals(
  findings: readonly Finding[],
  dismissals: readonly Dismissal[],
  former: ReadonlyMap<string, string>,
): { standing: Finding[]; dismissed: Dismissed[] } {
  const byFingerprint = new Map(dismissals.map((dismissal) => [dismissal.fingerprint, dismissal]))
  const standing: Finding[] = []
  const dismissed: Dismissed[] = []
  for (const finding of findings) {
    const { fingerprint } = finding
    const dismissal = byFingerprint.get(fingerprint) ?? byFingerprint.get(former.get(fingerprint) ?? '')
    if (dismissal === undefined) standing.push(finding)
    else dismissed.push({ finding, dismissal })
  }
  return { standing, dismissed }
}
