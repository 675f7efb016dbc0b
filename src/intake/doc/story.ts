import { runAt, runsOf, SPRM, valueOf, type Run } from './properties.js'
import type { WordFile } from './word-file.js'

/** A paragraph of a DOC, with its properties still undecoded. */
export interface DocParagraph {
  readonly words: string
  readonly run: Run | undefined
  /** What ended it: a paragraph's end, a cell's end, or the end of a row. */
  readonly end: 'paragraph' | 'cell' | 'row'
  /** Notes that are referred to in it. */
  readonly references: number
}

const SHOWN: Readonly<Record<number, string>> = { 0x09: '\t', 0x0b: '\n', 0x0e: '\n', 0x1e: '-', 0xa0: ' ' }
const REFERENCE = 0x02
const CELL_END = 0x07
const FIELD = { begin: 0x13, separate: 0x14, end: 0x15 } as const

/** Reads the characters of a DOC paragraph by paragraph: deleted and hidden ones left out, fields shown by their results. */
export class StoryReader {
  /** Deleted and inserted stretches met on the way. */
  changes = 0
  private readonly paragraphs: readonly Run[]
  private readonly marked: readonly (Run & { readonly dropped: boolean; readonly changed: boolean })[]
  private readonly counted = new Set<Run>()

  constructor(private readonly file: WordFile) {
    this.paragraphs = runsOf(file, 'paragraphs')
    this.marked = runsOf(file, 'characters').map((run) => {
      const deleted = valueOf(run.changes, SPRM.deleted) === 1
      return {
        ...run,
        dropped: deleted || valueOf(run.changes, SPRM.hidden) === 1,
        changed: deleted || valueOf(run.changes, SPRM.inserted) === 1,
      }
    })
  }

  *read(start: number, end: number): Generator<DocParagraph> {
    let words = ''
    let references = 0
    /** One entry for each open field: true while its instruction is read, which is not shown. */
    const fields: boolean[] = []
    for (const [code, fc] of this.file.characters(start, end)) {
      if (this.isDropped(fc)) continue
      if (code === FIELD.begin) fields.push(true)
      else if (code === FIELD.separate) fields.splice(-1, 1, false)
      else if (code === FIELD.end) fields.pop()
      else if (code === 0x0d || code === 0x0c || code === CELL_END) {
        const run = runAt(this.paragraphs, fc)
        const rowEnds = code === CELL_END && run !== undefined && valueOf(run.changes, SPRM.rowEnd) === 1
        yield { words, run, references, end: rowEnds ? 'row' : code === CELL_END ? 'cell' : 'paragraph' }
        words = ''
        references = 0
      } else if (code === REFERENCE) references += 1
      else if (!fields.includes(true)) words += SHOWN[code] ?? (code < 0x20 ? '' : String.fromCharCode(code))
    }
    if (words !== '') yield { words, run: undefined, references, end: 'paragraph' }
  }

  private isDropped(fc: number): boolean {
    const run = runAt(this.marked, fc)
    if (run === undefined) return false
    const { dropped, changed } = run as (typeof this.marked)[number]
    if (changed && !this.counted.has(run)) {
      this.counted.add(run)
      this.changes += 1
    }
    return dropped
  }
}
