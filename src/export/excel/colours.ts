import type { SheetOptions } from 'write-excel-file/node'
import { getCellAddress } from 'write-excel-file/utility'
import { STATUS_MARKS } from '../../messages/cli.js'
import { STATES } from '../../messages/export.js'
import { PART_STATUS_NAMES } from '../../messages/parts.js'
import { say } from '../../messages/say.js'
import type { Column, Table } from '../tables/table.js'

type Rule = NonNullable<SheetOptions<Buffer>['conditionalFormatting']>[number]
interface Look {
  /** The rule for a column, given its first cell. */
  readonly condition: (cell: string) => Rule['condition']
  readonly colour: string
}

const RED = '#F8CBAD'
const YELLOW = '#FFE699'
const GREEN = '#C6E0B4'
const DEEP_GREEN = '#A9D08E'

/** By formula, since a plain comparison takes an empty cell for zero. */
const below = (limit: number, colour: string): Look => ({
  condition: (cell) => ({ formula: `=AND(ISNUMBER(${cell}),${cell}<${limit})` }),
  colour,
})
const is = (value: string, colour: string): Look => ({ condition: () => ({ operator: '=', value }), colour })

/** The first rule that fits counts. */
const LOOKS: Readonly<Partial<Record<NonNullable<Column['kind']>, readonly Look[]>>> = {
  score: [below(25, RED), below(50, YELLOW), below(75, GREEN), below(101, DEEP_GREEN)],
  level: [below(1, RED), below(2, YELLOW), below(3, GREEN), below(4, DEEP_GREEN)],
  state: [
    is(say(STATUS_MARKS.fail), RED),
    is(say(PART_STATUS_NAMES.absent), RED),
    is(STATES.failed, RED),
    is(STATES.missing, RED),
    is(say(STATUS_MARKS.uncertain), YELLOW),
    is(say(PART_STATUS_NAMES.uncertain), YELLOW),
  ],
}

/** The rules that colour a table's cells by their values. */
export function coloursOf({ columns, rows }: Table): Rule[] {
  if (rows.length === 0) return []
  return columns.flatMap(({ kind }, i) =>
    ((kind && LOOKS[kind]) ?? []).map(({ condition, colour }) => ({
      cellRange: { from: { row: 2, column: i + 1 }, to: { row: rows.length + 1, column: i + 1 } },
      condition: condition(getCellAddress(1, i)),
      style: { backgroundColor: colour },
    })),
  )
}
