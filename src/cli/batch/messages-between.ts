import type { ErrorCode } from '../../messages/errors.js'
import type { Params } from '../../messages/say.js'
import type { ReportRow } from '../../matrix/report-row.js'
import type { CallerFacts } from '../../words.js'

/** What an analyst process is asked. */
export interface Task {
  readonly file: string
  readonly facts: CallerFacts
  readonly bytes: Uint8Array
}

export interface Refused {
  readonly refused: { readonly code: ErrorCode; readonly params: Params }
}

/** What it answers: the analysis as one line of JSON, line break and all, with its row; or why there is none. */
export type Answer = { readonly line: Uint8Array; readonly row: ReportRow } | Refused

/** What it says first: what its analyses are made with, or why it cannot work. */
export type Greeting = { readonly madeWith: string } | Refused

/** Arguments of an analyst process, as JSON in its first argument. */
export interface AnalystOptions {
  /** Framework ids or .yaml files, as they were asked for; what a task is measured by stands in its facts. */
  readonly asked: readonly string[]
}
