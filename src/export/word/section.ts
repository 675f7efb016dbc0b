import type { FileChild } from 'docx'

/** One part of the letter: its heading, and what stands under it. */
export interface Section {
  readonly heading: string
  readonly children: readonly FileChild[]
}
