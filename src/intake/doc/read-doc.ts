import { FajingError } from '../../errors.js'
import { ListCounter } from '../lists/list-counter.js'
import { TextBuilder } from '../text-builder.js'
import type { Text } from '../text.js'
import { listsOf } from './doc-lists.js'
import { DocStyles } from './doc-styles.js'
import { Ole } from './ole.js'
import { SPRM, valueOf } from './properties.js'
import { StoryReader, type DocParagraph } from './story.js'
import { WordFile } from './word-file.js'

/** Longest heading, in units: a longer paragraph in a heading style is running text that someone styled wrongly. */
const LONGEST_HEADING = 120
/** Cells longer than this hold running text: the table only lays out the page. */
const LONGEST_CELL = 400

/**
 * Reads a DOC, and a WPS file that holds one: headings by style, automatic numbers rebuilt, tables as rows, notes after the paragraph that refers to them,
 * text boxes at the end, tracked changes accepted, comments and running heads left out.
 *
 * @throws FajingError file-broken, file-encrypted, format-not-supported, empty-file
 */
export function readDoc(bytes: Uint8Array): Text {
  try {
    const ole = new Ole(bytes)
    refuseOthers(ole)
    const file = new WordFile(ole)
    if (file.isEncrypted) throw new FajingError('file-encrypted')
    return new DocReader(file).read()
  } catch (error) {
    // Bytes that point outside themselves end in a RangeError of the platform.
    if (error instanceof RangeError) throw new FajingError('file-broken', { format: 'DOC' })
    throw error
  }
}

function refuseOthers(ole: Ole): void {
  if (ole.has('EncryptedPackage')) throw new FajingError('file-encrypted')
  if (ole.has('WordDocument')) return
  const others = { Workbook: 'XLS', Book: 'XLS', 'PowerPoint Document': 'PPT', __properties_version1_0: 'MSG' }
  const name = Object.entries(others).find(([stream]) => ole.has(stream))?.[1]
  throw new FajingError('format-not-supported', { format: name ?? 'OLE' })
}

class DocReader {
  private readonly builder = new TextBuilder()
  private readonly story: StoryReader
  private readonly styles: DocStyles
  private readonly counter: ListCounter
  /** Footnotes and endnotes in the order in which the body refers to them. */
  private notes: readonly string[] = []
  private cells: string[][] = []
  private cell: string[] = []

  constructor(private readonly file: WordFile) {
    this.story = new StoryReader(file)
    this.styles = new DocStyles(file)
    this.counter = new ListCounter(listsOf(file))
  }

  read(): Text {
    const { body, footnotes, headers, comments, endnotes, boxes } = this.file.stories
    const afterHeaders = body + footnotes + headers
    // Both kinds of note are referred to by the same mark: which belongs where is only sure while one kind occurs.
    const noteStory =
      endnotes === 0
        ? this.notesIn(body, footnotes)
        : footnotes === 0
          ? this.notesIn(afterHeaders + comments, endnotes)
          : []
    this.notes = noteStory
    for (const paragraph of this.story.read(0, body)) this.paragraph(paragraph)
    this.row()
    for (const note of this.notes) this.builder.add('paragraph', note)
    if (noteStory.length === 0) {
      this.plain(body, footnotes)
      this.plain(afterHeaders + comments, endnotes)
    }
    this.plain(afterHeaders + comments + endnotes, boxes)
    return this.builder.build('doc', {}, [{ code: 'changes-accepted', count: this.story.changes }])
  }

  private plain(start: number, length: number): void {
    for (const { words } of this.story.read(start, start + length)) this.builder.add('paragraph', words)
  }

  private notesIn(start: number, length: number): string[] {
    const notes: string[] = []
    for (const { words, references } of this.story.read(start, start + length)) {
      if (references > 0 || notes.length === 0) notes.push(words)
      else notes.push(`${notes.pop() ?? ''}\n${words}`)
    }
    return notes.filter((note) => note.trim() !== '')
  }

  private paragraph(paragraph: DocParagraph): void {
    const { words, run, end, references } = paragraph
    const shown = (words.trim() === '' ? '' : this.number(paragraph)) + words.trim()
    const inTable = run !== undefined && valueOf(run.changes, SPRM.inTable) === 1
    if (end === 'row') this.row()
    else if (end === 'cell' || inTable) {
      this.cell.push(shown)
      if (end === 'cell') {
        this.cells.push(this.cell)
        this.cell = []
      }
    } else {
      this.row()
      const depth = run === undefined ? undefined : this.depth(paragraph)
      if (depth === undefined || shown.length > LONGEST_HEADING) this.builder.add('paragraph', shown)
      else this.builder.add('heading', shown.replace(/(?<!\s)\s*\n\s*/g, ''), { depth })
    }
    this.addNotes(references)
  }

  private addNotes(count: number): void {
    for (const note of this.notes.slice(0, count)) this.builder.add('paragraph', note)
    this.notes = this.notes.slice(count)
  }

  private row(): void {
    const cells = this.cells
    if (this.cell.length > 0) cells.push(this.cell)
    this.cells = []
    this.cell = []
    const isLayout = cells.length === 1 || cells.some((cell) => cell.join('').length > LONGEST_CELL)
    if (isLayout) for (const words of cells.flat()) this.builder.add('paragraph', words)
    else if (cells.some((cell) => cell.some((words) => words !== '')))
      this.builder.add(
        'row',
        cells
          .map((cell) =>
            cell
              .filter((words) => words !== '')
              .join(' ')
              .replace(/(?<!\s)\s*\n\s*/g, ''),
          )
          .join('\t'),
      )
  }

  private depth({ run }: DocParagraph): number | undefined {
    if (run === undefined) return undefined
    const own = valueOf(run.changes, SPRM.outline)
    if (own === undefined) return this.styles.depth(run.style)
    return own > 8 ? undefined : own + 1
  }

  private number({ run }: DocParagraph): string {
    if (run === undefined) return ''
    const list = valueOf(run.changes, SPRM.list) ?? this.styles.value(run.style, SPRM.list) ?? 0
    const level = valueOf(run.changes, SPRM.listLevel) ?? this.styles.value(run.style, SPRM.listLevel) ?? 0
    return list <= 0 ? '' : this.counter.next(String(list), level)
  }
}
