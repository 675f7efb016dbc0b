import type { Area, Range, ShortfallKind } from '../words.js'

/** A statement that the issuer's own work falls short. */
export interface Shortfall extends Range {
  /** Index of the sentence that it stands in. */
  readonly sentence: number
  readonly areas: readonly Area[]
  /** Indicator ids, best first. */
  readonly indicators: readonly string[]
  readonly kind: ShortfallKind
  /** Where the cause is given, within the sentence or after it. */
  readonly cause: Range | null
  /** The plan sentence that answers it, null where the plan has no answer. */
  readonly answeredBy: Range | null
}

/** The kind of each sentence's admission: what its single shortfalls are, concrete where one of them is; a cause stays one, whatever it gives the cause of. */
export function sentenceKinds(
  admissions: readonly (ShortfallKind | null)[],
  shortfalls: readonly Shortfall[],
): (ShortfallKind | null)[] {
  const kinds = [...admissions]
  for (const { sentence } of shortfalls) if (admissions[sentence] !== 'cause') kinds[sentence] = 'vague'
  for (const { sentence, kind } of shortfalls)
    if (kind === 'concrete' && admissions[sentence] !== 'cause') kinds[sentence] = kind
  return kinds
}
