import { ERRORS, type ErrorCode } from './messages/errors.js'
import { say, type Language, type Params } from './messages/say.js'

/** Bad input or a refusal that the caller can act on: a stable code, and words that say what happened and what to do. */
export class FajingError extends Error {
  override readonly name = 'FajingError'

  constructor(
    readonly code: ErrorCode,
    readonly params: Params = {},
  ) {
    super(say(ERRORS[code], params))
  }

  /** The same words in another language. */
  in(language: Language): string {
    return say(ERRORS[this.code], this.params, language)
  }

  /** HTTP status that fits the error. */
  get status(): number {
    return ERRORS[this.code].status
  }
}
