import { readSheet } from 'read-excel-file/node'
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

export interface Table {
  /** What stands above the header, such as the name of the scheme. */
  readonly heading: string | null
  readonly rows: readonly TableRow[]
}

/** A header stands near the top, below a title and perhaps a note. */
const HEADER_WITHIN = 12

/**
 * Reads the first sheet of a workbook. The header may stand some rows down.
 *
 * @throws FajingError table-not-readable, table-without-columns
 */
export async function readTable(workbook: Uint8Array): Promise<Table> {
  const sheet = await sheetOf(workbook)
  const at = sheet.slice(0, HEADER_WITHIN).findIndex((row) => {
    const headers = row.map(headerOf)
    const named = headers.some((header) => header !== null && 'column' in header && header.column === 'title')
    return named || headers.filter((header) => header !== null && 'level' in header).length >= 2
  })
  const header = sheet[at]?.map(headerOf)
  if (header === undefined) throw new FajingError('table-without-columns')
  const heading = sheet
    .slice(0, at)
    .flat()
    .find((cell) => cell.length >= 4)
  const deepest = Math.max(0, ...header.map((one) => (one !== null && 'level' in one ? one.level : 0)))
  return {
    heading: heading ?? null,
    rows: sheet.slice(at + 1).flatMap((row, i): TableRow[] => {
      if (row.every((cell) => cell === '')) return []
      const cells = { number: '', title: '', parent: '', weight: '', scope: '', terms: '', area: '', guideline: '' }
      const levels = Array.from({ length: deepest }, () => '')
      const counterparts: { year: string | null; numbers: string }[] = []
      header.forEach((one, column) => {
        const cell = row[column] ?? ''
        if (one === null) return
        if ('column' in one) cells[one.column] ||= cell
        else if ('level' in one) levels[one.level - 1] = cell
        else if (cell !== '') counterparts.push({ year: one.counterpart, numbers: cell })
      })
      return [{ line: at + i + 2, cells, levels, counterparts }]
    }),
  }
}

async function sheetOf(workbook: Uint8Array): Promise<string[][]> {
  try {
    // Numbers stay as the file writes them: 1.10 must not become 1.1 twice over.
    const sheet = await readSheet(Buffer.from(workbook), { parseNumber: (digits) => tidy(digits) })
    return sheet.map((row) => row.map((cell) => (cell === null ? '' : String(cell).trim())))
  } catch (error) {
    throw new FajingError('table-not-readable', { reason: error instanceof Error ? error.message : '' })
  }
}

/** A spreadsheet keeps 0.3 as 0.30000000000000004. */
function tidy(digits: string): string {
  return /\d{12}/.test(digits) ? String(Number(Number(digits).toPrecision(12))) : digits
}
