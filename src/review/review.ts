import { z } from 'zod'
import { AREAS, FINDING_STATUSES, PART_STATUSES, SHORTFALL_KINDS } from '../words.js'
import type { Claim, ClaimKind } from './claims.js'

export const DECISIONS = ['confirmed', 'dismissed', 'corrected'] as const

/** A person's decision about one claim. A later one of the same person takes its place, and both stay on record. */
export interface Review {
  readonly kind: ClaimKind
  readonly fingerprint: string
  readonly decision: (typeof DECISIONS)[number]
  /** What is right, where corrected; else null. */
  readonly value: unknown
  readonly reason: string
  readonly person: string
  /** ISO moment in UTC. */
  readonly at: string
}

/** What may be set right, by kind of claim. */
export const CORRECTIONS: Readonly<Record<ClaimKind, z.ZodType>> = {
  finding: z.enum(FINDING_STATUSES),
  tag: z.strictObject({ areas: z.array(z.enum(AREAS)), clauses: z.array(z.string().max(50)) }),
  shortfall: z.enum(SHORTFALL_KINDS).nullable(),
  part: z.enum(PART_STATUSES),
  level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
}

/** What is left of a claim that was dismissed without saying what is right instead. */
const NOTHING: Readonly<Record<ClaimKind, unknown>> = {
  finding: 'dismissed',
  tag: { areas: [], clauses: [] },
  shortfall: null,
  part: 'uncertain',
  level: 0,
}

/** The reviewed value of a claim; the machine's own is never changed. */
export function reviewedValue(
  claim: Pick<Claim, 'kind' | 'machine'>,
  { decision, value }: Pick<Review, 'decision' | 'value'>,
): unknown {
  if (decision === 'corrected') return value
  return decision === 'confirmed' ? claim.machine : NOTHING[claim.kind]
}
