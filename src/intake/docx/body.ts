import { childOf, childrenOf, descend, textOf, valueOf, type XmlElement } from '../package/xml.js'
import type { TextBuilder } from '../text-builder.js'
import type { Range } from '../../words.js'
import { chosen, readInline, wordsOf, type Inline, type Piece } from './inline.js'
import type { Numbering } from './numbering.js'
import { outlineOf, type Styles } from './styles.js'

/** Longest heading, in units: a longer paragraph in a heading style is running text that someone styled wrongly. */
const LONGEST_HEADING = 120
/** Cells longer than this hold running text: the table only lays out the page. */
const LONGEST_CELL = 400

interface Document {
  readonly styles: Styles
  readonly numbering: Numbering
  /** `footnote 3` → its element. */
  readonly notes: ReadonlyMap<string, XmlElement>
}

/** One paragraph as it was read: what stands in the text is its automatic number, then the visible ones of its words. */
export interface ReadParagraph {
  readonly element: XmlElement
  readonly number: string
  readonly pieces: readonly Piece[]
}

/** Paragraphs that became one stretch of the text; null where they show nothing. */
export interface Reading {
  readonly range: Range | null
  readonly paragraphs: readonly ReadParagraph[]
}

/** Walks the body of a document in reading order and adds its blocks. */
export class BodyReader {
  /** Tracked changes met on the way. */
  changes = 0
  /** Words of a paragraph whose end was deleted: they go on in the next one. */
  private carried: readonly Piece[] = []
  private readonly notesRead = new Set<XmlElement>()

  constructor(
    private readonly document: Document,
    private readonly builder: TextBuilder,
    /** Told of every paragraph, for those who want to find the places of the text in the document again. */
    private readonly onRead: (reading: Reading) => void = () => undefined,
  ) {}

  /** Reads paragraphs and tables of a body, a cell, a text box or a note. */
  read(container: XmlElement, inContents = false): void {
    for (const element of childrenOf(container)) {
      if (element.name === 'w:p') this.paragraph(element, inContents)
      else if (element.name === 'w:tbl') this.table(element)
      else if (element.name === 'w:sdt')
        this.read(childOf(element, 'w:sdtContent') ?? element, inContents || isContents(element))
      else if (element.name === 'mc:AlternateContent') this.read(chosen(element), inContents)
      else if (/^w:(?:ins|moveTo|customXml|smartTag)$/.test(element.name)) this.read(element, inContents)
    }
  }

  private paragraph(element: XmlElement, inContents: boolean): void {
    const inline = readInline(element)
    this.changes += inline.changes
    const pieces = [...this.carried, ...inline.pieces]
    this.carried = []
    const properties = childOf(element, 'w:pPr')
    if (descend(properties, 'w:rPr', 'w:del') !== undefined) {
      this.changes += 1
      this.carried = pieces
    } else {
      const words = wordsOf(pieces)
      const style = valueOf(properties, 'w:pStyle')
      const number = this.document.numbering.next(properties)
      const shown = number + words.trim()
      const range =
        inContents || this.document.styles.isContents(style)
          ? this.builder.add('furniture', shown)
          : this.add(shown, words, properties, style)
      this.onRead({ range, paragraphs: [{ element, number, pieces }] })
    }
    this.anchored(inline)
  }

  private add(
    shown: string,
    words: string,
    properties: XmlElement | undefined,
    style: string | undefined,
  ): Range | null {
    if (words.trim() === '') return null
    const own = outlineOf(properties)
    const depth = own === undefined ? this.document.styles.depth(style) : own > 8 ? undefined : own + 1
    if (depth === undefined || shown.length > LONGEST_HEADING) return this.builder.add('paragraph', shown)
    return this.builder.add('heading', joinLines(shown), { depth })
  }

  /** Text boxes and notes are read after the paragraph in which they are anchored. */
  private anchored(inline: Inline): void {
    for (const box of inline.boxes) this.read(box)
    for (const { kind, id } of inline.notes) {
      const note = this.document.notes.get(`${kind} ${id}`)
      if (note === undefined || this.notesRead.has(note)) continue
      this.notesRead.add(note)
      this.read(note)
    }
  }

  private table(table: XmlElement): void {
    for (const row of rowsOf(table)) {
      if (descend(row, 'w:trPr', 'w:del') !== undefined) {
        this.changes += 1
        continue
      }
      const cells = cellsOf(row)
      if (isLayout(cells)) for (const cell of cells) this.read(cell)
      else this.row(cells)
    }
  }

  private row(cells: readonly XmlElement[]): void {
    const anchored: Inline[] = []
    const paragraphs: ReadParagraph[] = []
    const words = cells.map((cell) =>
      paragraphsIn(cell)
        .map((paragraph) => {
          const inline = readInline(paragraph)
          this.changes += inline.changes
          anchored.push(inline)
          const number = this.document.numbering.next(childOf(paragraph, 'w:pPr'))
          paragraphs.push({ element: paragraph, number, pieces: inline.pieces })
          return number + joinLines(wordsOf(inline.pieces)).trim()
        })
        .filter((line) => line !== '')
        .join(' '),
    )
    const range = words.some((cell) => cell !== '') ? this.builder.add('row', words.join('\t')) : null
    this.onRead({ range, paragraphs })
    for (const inline of anchored) this.anchored(inline)
  }
}

/** A row of one cell, a table within the table, or a cell with running text. */
function isLayout(cells: readonly XmlElement[]): boolean {
  return (
    cells.length === 1 ||
    cells.some((cell) => childOf(cell, 'w:tbl') !== undefined || textOf(cell).length > LONGEST_CELL)
  )
}

function isContents(sdt: XmlElement): boolean {
  const gallery = descend(sdt, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery')?.attributes.get('w:val')
  return gallery === 'Table of Contents'
}

/** Elements that only wrap rows, cells or paragraphs. */
const WRAPPERS = /^w:(?:sdt|sdtContent|ins|moveTo|customXml)$/

function rowsOf(table: XmlElement): XmlElement[] {
  return unwrapped(table, 'w:tr')
}

function cellsOf(row: XmlElement): XmlElement[] {
  return unwrapped(row, 'w:tc').filter((cell) => descend(cell, 'w:tcPr', 'w:cellDel') === undefined)
}

function paragraphsIn(cell: XmlElement): XmlElement[] {
  return unwrapped(cell, 'w:p')
}

function unwrapped(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    child.name === name ? [child] : WRAPPERS.test(child.name) ? unwrapped(child, name) : [],
  )
}

/** One line of what a soft line break parted: a space only between Latin words. */
function joinLines(words: string): string {
  return words.replace(/(?<!\s)\s*\n\s*/g, (_, at: number, whole: string) =>
    /[A-Za-z0-9,.]\s*$/.test(whole.slice(0, at)) && /^\s*[A-Za-z0-9]/.test(whole.slice(at)) ? ' ' : '',
  )
}
