import { parse } from 'csv-parse/sync'

/** One row of a table, with the line it stands on, so that a fault can be named. */
export interface TsvRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** Rows of a TSV file with a header line. A spreadsheet's quotes are understood. */
export function tsvRows(content: string): TsvRow[] {
  const rows: { record: Record<string, string>; info: { lines: number } }[] = parse(content, {
    delimiter: '\t',
    columns: true,
    bom: true,
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
  })
  return rows.map(({ record, info }) => ({ line: info.lines, cells: record }))
}
