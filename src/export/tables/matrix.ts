import { COLUMNS, MATRIX_ROWS, SHEETS } from '../../messages/export.js'
import { AREA_NAMES } from '../../messages/parts.js'
import { say } from '../../messages/say.js'
import { AREAS, type Area } from '../../words.js'
import type { BatchEntry } from '../batch-entry.js'
import { ABOUT } from './overview.js'
import { tableOf, type Cell, type Field, type Table } from './table.js'

const hundred = (share: number | null | undefined) => (share == null ? null : Math.round(share * 1000) / 10)

const FIELDS: readonly Field<BatchEntry>[] = [
  ...ABOUT,
  { title: COLUMNS.score, width: 9, kind: 'score', of: ({ row }) => row?.score ?? null },
  ...AREAS.map((area: Area): Field<BatchEntry> => ({
    title: say(AREA_NAMES[area]),
    width: 11,
    kind: 'score',
    of: ({ row }) => hundred(row?.areas[area]),
  })),
]

/** Places × areas, from 0 to 100, with the median, the lowest and the highest of each column above. */
export function matrixTable(entries: readonly BatchEntry[]): Table {
  const table = tableOf(
    SHEETS.matrix,
    FIELDS,
    entries.filter(({ row }) => row !== null),
    ABOUT.length,
  )
  const columns = FIELDS.slice(ABOUT.length).map((_, i) => numbersIn(table, i + ABOUT.length))
  const summary = (name: string, of: (sorted: readonly number[]) => number | undefined): Cell[] => [
    name,
    null,
    ...columns.map((sorted) => of(sorted) ?? null),
  ]
  return {
    ...table,
    rows: [
      summary(MATRIX_ROWS.median, median),
      summary(MATRIX_ROWS.lowest, (sorted) => sorted[0]),
      summary(MATRIX_ROWS.highest, (sorted) => sorted.at(-1)),
      ...table.rows,
    ],
  }
}

function numbersIn({ rows }: Table, column: number): number[] {
  return rows
    .map((row) => row[column])
    .filter((cell) => typeof cell === 'number')
    .sort((a, b) => a - b)
}

function median(sorted: readonly number[]): number | undefined {
  const middle = sorted.length >> 1
  const [low, high] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]]
  return low === undefined || high === undefined ? undefined : Math.round(((low + high) / 2) * 10) / 10
}
