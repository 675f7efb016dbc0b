import { stringify } from 'csv-stringify/sync'
import { plainly, type Table } from './tables/table.js'

/** A table as CSV that Excel opens right: UTF-8 with a mark, and no cell that it would take for a formula. */
export function csvOf({ columns, rows }: Table): string {
  return stringify([columns.map(({ title }) => title), ...rows.map((row) => row.map(plainly))], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}
