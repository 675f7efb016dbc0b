import type { Range } from '../words.js'

type Role = 'title' | 'furniture' | 'signature' | 'body'

/** One line of the report as a person sees it: one block, a part of a block that held several lines, or several that a stray line break had torn apart. */
export interface Line extends Range {
  readonly role: Role
  /** Half-width view of the line without its line breaks. */
  readonly half: string
  /** Depth where the source itself marks a heading. */
  readonly depth: number | null
}
