import type { Params } from '../../messages/say.js'
import type { ModelFault } from '../../messages/models.js'

/** One fault in a data file: where it stands, and what is wrong in words that the people who keep the file understand. */
export interface Fault {
  /** Path below `models/`. */
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly code: ModelFault
  readonly params: Params
}
