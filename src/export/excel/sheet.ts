import type { CellObject, Sheet } from 'write-excel-file/node'
import type { Cell, Column, Table } from '../tables/table.js'
import { coloursOf } from './colours.js'

const HEAD: CellObject = {
  fontWeight: 'bold',
  backgroundColor: '#DCE6F1',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
  height: 36,
  borderStyle: 'thin',
  borderColor: '#8EA9C8',
}
const EDGE = { borderStyle: 'thin', borderColor: '#D9D9D9', alignVertical: 'center' } as const
const FORMATS: Readonly<Partial<Record<NonNullable<Column['kind']>, string>>> = {
  count: '0',
  decimal: '0.00',
  score: '0.0',
  level: '0',
  share: '0%',
}
/** Most that a cell of Excel holds. */
const LONGEST_CELL = 32_767

/** A table as a sheet: its head stays in sight, and scores and states are coloured by rules that follow the values. */
export function sheetOf(table: Table): Sheet<Buffer> {
  const { name, columns, rows, fixed = 0 } = table
  const rules = coloursOf(table)
  return {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    ...(fixed > 0 ? { stickyColumnsCount: fixed } : {}),
    orientation: 'landscape',
    ...(rules.length > 0 ? { conditionalFormatting: rules } : {}),
    data: [
      columns.map(({ title }) => ({ ...HEAD, value: title, type: String })),
      ...rows.map((row) => row.map((cell, i) => cellOf(cell, columns[i]))),
    ],
  }
}

function cellOf(value: Cell, column: Column | undefined): CellObject | null {
  if (value === null || value === '') return null
  const kind = column?.kind
  if (typeof value === 'number') {
    const format = kind === undefined ? undefined : FORMATS[kind]
    return { ...EDGE, value, type: Number, align: 'center', ...(format === undefined ? {} : { format }) }
  }
  return {
    ...EDGE,
    value: value.slice(0, LONGEST_CELL),
    type: String,
    wrap: kind === 'words' || value.includes('\n'),
    ...(kind === 'state' ? { align: 'center' as const } : {}),
    // A cell of the format text stays text when somebody edits it; any other would become a formula then.
    ...(/^[=+\-@\t\r]/.test(value) ? { format: '@' } : {}),
  }
}
