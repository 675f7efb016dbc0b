import { ERRORS, SYSTEM_REASONS, type ErrorCode } from './messages/errors.js'
import { say, type Language, type Params } from './messages/say.js'

/** Bad input or a refusal that the caller can act on: a stable code, and words that say what happened and what to do. */
export class FajingError extends Error {
  override readonly name = 'FajingError'

  constructor(
    readonly code: ErrorCode,
    readonly params: Params = {},
  ) {
    super(say(ERRORS[code], readable(params, 'zh')))
  }

  /** The same words in another language. */
  in(language: Language): string {
    return say(ERRORS[this.code], readable(this.params, language), language)
  }

  /** HTTP status that fits the error. */
  get status(): number {
    return ERRORS[this.code].status
  }
}

/** A code of the operating system as words; other reasons stay as they are. */
function readable(params: Params, language: Language): Params {
  const reason = SYSTEM_REASONS[String(params['reason'])]
  return reason === undefined ? params : { ...params, reason: say(reason, {}, language) }
}
