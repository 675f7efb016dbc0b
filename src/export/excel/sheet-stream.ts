import type { Zip } from 'fflate'
import { isLinked, type Cell, type Linked, type Table } from '../tables/table.js'
import { escapeXml } from '../xml-words.js'
import { columnName } from './cell-names.js'
import { coloursXml } from './colours.js'
import { HEAD_LOOK, LINKED_LOOK, lookOf } from './looks.js'
import { PackedFile } from './packed-file.js'

/** Most that a cell and a sheet of Excel hold. */
const LONGEST_CELL = 32_767
const MOST_ROWS = 1_048_576
/** Links of one sheet beyond which Excel takes the file for broken. */
const MOST_LINKS = 65_530

type Form = Omit<Table, 'rows'>

/** A sheet that is packed while its rows come: its head stays in sight, and scores and states are coloured by rules that follow the values. */
export class SheetStream {
  readonly #file: PackedFile
  readonly #links: string[] = []
  #rows = 0

  constructor(
    zip: Zip,
    path: string,
    private readonly form: Form,
  ) {
    this.#file = new PackedFile(path)
    zip.add(this.#file)
    this.#file.write(openingXml(form))
    const cells = form.columns.map(({ title }, i) => textCell(`${columnName(i)}1`, HEAD_LOOK, title))
    this.#file.write(`<row r="1" ht="36" customHeight="1">${cells.join('')}</row>`)
  }

  /** Adds rows; what no sheet of Excel can hold any more is left out. */
  add(rows: readonly (readonly Cell[])[]): void {
    const written = rows.slice(0, MOST_ROWS - 1 - this.#rows).map((row) => {
      const number = ++this.#rows + 1
      const cells = row.map((cell, i) => this.#cell(`${columnName(i)}${number}`, cell, i))
      return `<row r="${number}">${cells.join('')}</row>`
    })
    if (written.length > 0) this.#file.write(written.join(''))
  }

  /** Number of the row that comes next. */
  get next(): number {
    return this.#rows + 2
  }

  /** Makes cells, such as `A2:B9`, lead to a cell of another sheet. */
  link(cells: string, sheet: string, cell: string): void {
    if (this.#links.length < MOST_LINKS)
      this.#links.push(`<hyperlink ref="${cells}" location="${escapeXml(`'${sheet}'!${cell}`)}"/>`)
  }

  end(): void {
    const links = this.#links.length === 0 ? '' : `<hyperlinks>${this.#links.join('')}</hyperlinks>`
    const colours = coloursXml(this.form.columns, this.#rows)
    this.#file.write(`</sheetData>${colours}${links}<pageSetup orientation="landscape"/></worksheet>`)
    this.#file.end()
  }

  #cell(name: string, value: Cell, column: number): string {
    if (value === null || value === '') return ''
    if (isLinked(value)) return linkedCell(name, value)
    const look = lookOf(value, this.form.columns[column]?.kind)
    if (typeof value === 'number') return `<c r="${name}" s="${look}"><v>${value}</v></c>`
    return textCell(name, look, value.slice(0, LONGEST_CELL))
  }
}

/** A formula: a sheet holds no more than 65,530 links of the other kind, and a batch of thousands has twice as many places. */
function linkedCell(name: string, { words, to }: Linked): string {
  const lines = words.split('\n').map(quoted).join('&CHAR(10)&')
  const formula = escapeXml(`HYPERLINK(${quoted(to)},${lines})`)
  return `<c r="${name}" s="${LINKED_LOOK}" t="str"><f>${formula}</f><v>${escapeXml(words)}</v></c>`
}

function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`
}

function textCell(name: string, look: number, words: string): string {
  return `<c r="${name}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(words)}</t></is></c>`
}

function openingXml({ columns, fixed = 0 }: Form): string {
  const across = fixed > 0 ? `xSplit="${fixed}" ` : ''
  const pane = fixed > 0 ? 'bottomRight' : 'bottomLeft'
  const widths = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ${across}ySplit="1" topLeftCell="${columnName(fixed)}2" activePane="${pane}" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`
}
