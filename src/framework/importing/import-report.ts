import type { IMPORT_NOTES } from '../../messages/import.js'
import type { Params } from '../../messages/say.js'

/** What an import made of one row of the table. */
export interface ImportNote {
  /** Row of the sheet, from 1. */
  readonly line: number
  /** Title of the row, as far as it has one. */
  readonly title: string
  readonly code: keyof typeof IMPORT_NOTES
  readonly params: Params
}

export interface ImportReport {
  /** Rows below the header that are not empty. */
  readonly rows: number
  readonly indicators: number
  /** Rows that became neither an indicator nor a level above one. */
  readonly unplaced: readonly ImportNote[]
  /** What was guessed or left out; somebody should look at it. */
  readonly notes: readonly ImportNote[]
}
