import { parse } from 'csv-parse/sync'
import { readSheet, type CellValue as Cell } from 'read-excel-file/node'
import { FajingError } from '../errors.js'
import { decode } from '../intake/plain/encoding.js'

/** One row as somebody wrote it; `line` is the row of the sheet or the line of the file, from 1. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * Rows of a small table, from a workbook (.xlsx, first sheet) or CSV in any usual encoding, told apart by content. Empty rows are left out.
 *
 * @throws FajingError manifest-not-readable, not-text, encoding-unknown
 */
export async function readRows(bytes: Uint8Array): Promise<Row[]> {
  const rows = bytes[0] === 0x50 && bytes[1] === 0x4b ? await ofWorkbook(bytes) : ofCsv(bytes)
  return rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
}

async function ofWorkbook(bytes: Uint8Array): Promise<Row[]> {
  try {
    const sheet = await readSheet(Buffer.from(bytes))
    return sheet.map((row, i) => ({ line: i + 1, cells: row.map(written) }))
  } catch (error) {
    throw new FajingError('manifest-not-readable', { reason: error instanceof Error ? error.message : '' })
  }
}

function written(cell: Cell | null | undefined): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim()
}

function ofCsv(bytes: Uint8Array): Row[] {
  try {
    const rows = parse(decode(bytes).text, {
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
    if (error instanceof FajingError) throw error
    throw new FajingError('manifest-not-readable', { reason: error instanceof Error ? error.message : '' })
  }
}
