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
