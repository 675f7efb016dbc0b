import { FajingError } from '../../errors.js'
import { headerOf, type Column } from './columns.js'

/** One row of the table, as somebody wrote it. Cells that are empty or missing are empty strings. */
export interface TableRow {
  /** Row of the sheet, from 1, as the spreadsheet program shows it. */
  readonly line: number
  readonly cells: Readonly<Record<Column, string>>
  /** Titles of its levels, highest first, where the table has a column for each level; else empty. */
  readonly levels: readonly string[]
  /** Outline numbers as written, with the year that the header names. */
  readonly counterparts: readonly { readonly year: string | null; readonly numbers: string }[]
}

/** A row of a sheet or a line of a file, numbered from 1; its cells without space around them. */
export interface SheetRow {
  readonly line: number
  readonly cells: readonly string[]
}

export interface Table {
  /** What stands above the header, such as the name of the scheme. */
  readonly heading: string | null
  readonly rows: readonly TableRow[]
}

/** A header stands near the top, below a title and perhaps a note. */
const HEADER_WITHIN = 12

/**
 * Finds the header, which may stand some rows down, and what stands under each of its columns.
 *
 * @throws FajingError table-without-columns
 */
export function readTable(sheet: readonly SheetRow[]): Table {
  const at = sheet.slice(0, HEADER_WITHIN).findIndex(({ cells }) => {
    const headers = cells.map(headerOf)
    const named = headers.some((header) => header !== null && 'column' in header && header.column === 'title')
    return named || headers.filter((header) => header !== null && 'level' in header).length >= 2
  })
  const header = sheet[at]?.cells.map(headerOf)
  if (header === undefined) throw new FajingError('table-without-columns')
  const heading = sheet
    .slice(0, at)
    .flatMap(({ cells }) => cells)
    .find((cell) => cell.length >= 4)
  const deepest = Math.max(0, ...header.map((one) => (one !== null && 'level' in one ? one.level : 0)))
  return {
    heading: heading ?? null,
    rows: sheet.slice(at + 1).flatMap((row): TableRow[] => {
      if (row.cells.every((cell) => cell === '')) return []
      const cells = { number: '', title: '', parent: '', weight: '', scope: '', terms: '', area: '', guideline: '' }
      const levels = Array.from({ length: deepest }, () => '')
      const counterparts: { year: string | null; numbers: string }[] = []
      header.forEach((one, column) => {
        const cell = row.cells[column] ?? ''
        if (one === null) return
        if ('column' in one) cells[one.column] ||= cell
        else if ('level' in one) levels[one.level - 1] = cell
        else if (cell !== '') counterparts.push({ year: one.counterpart, numbers: cell })
      })
      return [{ line: row.line, cells, levels, counterparts }]
    }),
  }
}
