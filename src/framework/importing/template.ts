import writeWorkbook from 'write-excel-file/node'
import { AREAS } from '../../words.js'
import { AREA_NAMES } from '../../messages/parts.js'
import { TEMPLATE_EXAMPLES, TEMPLATE_NOTES, TEMPLATE_SHEETS } from '../../messages/template.js'
import { COLUMN_NAMES, COLUMNS, type Column } from './columns.js'

const WIDTHS: Readonly<Record<Column, number>> = {
  number: 8,
  title: 36,
  parent: 10,
  weight: 8,
  scope: 16,
  terms: 40,
  area: 18,
  guideline: 40,
}
const COUNTERPARTS_WIDTH = 14

/** A workbook to fill in: the columns with examples, and a sheet that explains them. */
export async function templateWorkbook(): Promise<Buffer> {
  const columns = COLUMNS.map((column) => COLUMN_NAMES[column][0] ?? column)
  const header = [...columns, TEMPLATE_SHEETS.counterparts].map((value) => ({
    value,
    fontWeight: 'bold' as const,
    backgroundColor: '#E8EEF7',
  }))
  const areas = AREAS.map((area) => AREA_NAMES[area].zh).join('、')
  return writeWorkbook([
    {
      sheet: TEMPLATE_SHEETS.table,
      data: [header, ...TEMPLATE_EXAMPLES.map((row) => row.map((value) => ({ value, type: String })))],
      columns: [...COLUMNS.map((column) => ({ width: WIDTHS[column] })), { width: COUNTERPARTS_WIDTH }],
      stickyRowsCount: 1,
    },
    {
      sheet: TEMPLATE_SHEETS.notes,
      data: TEMPLATE_NOTES.map(([column, words]) => [
        { value: column, fontWeight: 'bold' as const },
        { value: words.replace('{areas}', areas), wrap: true },
      ]),
      columns: [{ width: 14 }, { width: 90 }],
    },
  ]).toBuffer()
}
