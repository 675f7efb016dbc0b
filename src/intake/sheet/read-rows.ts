import { parse } from 'csv-parse/sync'
import { readSheet, type CellValue as Cell } from 'read-excel-file/node'
import { FajingError } from '../../errors.js'
import { LIMITS, tooLarge } from '../limits.js'
import { decode } from '../plain/encoding.js'
import { harmlessWorkbook } from './workbook.js'

/** One row as somebody wrote it; `line` is the row of the sheet or the line of the file, from 1. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * Rows of a small table, from a workbook (.xlsx, first sheet) or CSV in any usual encoding, told apart by content. Empty rows are left out.
 *
 * @throws FajingError table-not-readable, table-too-large, file-too-large, packed-too-tightly, unpacked-too-large, too-many-entries, not-text,
 *   encoding-unknown
 */
export async function readRows(bytes: Uint8Array): Promise<Row[]> {
  if (bytes.length > LIMITS.tableBytes) throw tooLarge(bytes.length, LIMITS.tableBytes)
  const rows = bytes[0] === 0x50 && bytes[1] === 0x4b ? await ofWorkbook(bytes) : ofCsv(bytes)
  return rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
}

async function ofWorkbook(bytes: Uint8Array): Promise<Row[]> {
  try {
    // Numbers stay as the file writes them: 1.10 must not become 1.1 twice over.
    const sheet = await readSheet(Buffer.from(await harmlessWorkbook(bytes)), { parseNumber: tidy })
    return sheet.map((row, i) => ({ line: i + 1, cells: row.map(written) }))
  } catch (error) {
    throw notReadable(error)
  }
}

function written(cell: Cell | string | null | undefined): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim()
}

/** A spreadsheet keeps 0.3 as 0.30000000000000004. */
function tidy(digits: string): string {
  return /\d{12}/.test(digits) ? String(Number(Number(digits).toPrecision(12))) : digits
}

function ofCsv(bytes: Uint8Array): Row[] {
  try {
    const { text } = decode(bytes)
    refuseTooMany(text)
    const rows = parse(text, {
      bom: true,
      delimiter: [',', '\t', ';', '，'],
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    return rows.map(({ record, info }) => ({ line: info.lines, cells: record }))
  } catch (error) {
    throw notReadable(error)
  }
}

/** Counts what could part cells and rows, before anything is made of them. @throws FajingError table-too-large */
function refuseTooMany(text: string): void {
  const rows = text.split('\n').length
  const cells = rows + text.split(/[,\t;，]/).length
  if (cells > LIMITS.csvCells) throw new FajingError('table-too-large', { rows, columns: Math.ceil(cells / rows) })
}

/** Whatever the libraries say of foreign bytes, the person is told that the table cannot be read. */
function notReadable(error: unknown): FajingError {
  if (error instanceof FajingError && error.code !== 'file-broken') return error
  return new FajingError('table-not-readable', { reason: error instanceof Error ? error.message : '' })
}
