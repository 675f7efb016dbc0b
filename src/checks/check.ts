import type { Score } from '../analysis-shape.js'
import type { Framework } from '../framework/framework.js'
import type { StatuteBook } from '../framework/statute-book.js'
import type { CodedMessage } from '../messages/coded.js'
import type { Message, Params } from '../messages/say.js'
import type { Report } from '../reading/report.js'
import type { Shortfall } from '../shortfalls/shortfall.js'
import type { Tags } from '../tagging/tagger.js'
import type { FindingStatus, Range, RequiredPart, PartStatus, Severity } from '../words.js'

/** Status of one of the parts that the rules ask for, with where its content stands. */
export interface PartFound {
  readonly part: RequiredPart
  readonly status: PartStatus
  readonly ranges: readonly Range[]
}

/** What a check may look at. */
export interface Subject {
  readonly report: Report
  readonly framework: Framework | null
  readonly frameworks: readonly Framework[]
  readonly statutes: StatuteBook
  readonly tags: readonly Tags[]
  readonly shortfalls: readonly Shortfall[]
  readonly parts: readonly PartFound[]
  readonly score: Score
}

/** One side of an equation that does not hold. */
export interface Side {
  readonly label: string
  readonly value: number
  readonly printed: string
  readonly ranges: readonly Range[]
}

/** A result before it is put into words. */
export interface Result {
  readonly status: FindingStatus
  readonly message: CodedMessage
  readonly params?: Params
  /** Points in the text; they are quoted with a few characters to both sides. */
  readonly ranges?: readonly Range[]
  readonly suggestion?: Message
  readonly sides?: readonly Side[]
  /** Where one result weighs less or more than its check. */
  readonly severity?: Severity
}

/** What people are told of a check, whether it looks at one text or at two. */
export interface CheckDescription {
  readonly id: string
  readonly severity: Severity
  /** Every status that a result can have. */
  readonly statuses: readonly FindingStatus[]
  readonly looksFor: Message
  readonly why: Message
  readonly basis: Message & { readonly verified: boolean }
}

/**
 * One audit rule. A check MUST be pure, MUST say not_assessable where it cannot know, and SHOULD stay silent rather than guess:
 * an auditor who sees three false alarms stops reading.
 */
export interface Check extends CheckDescription {
  run(subject: Subject): readonly Result[]
}
