import { STATES } from '../../messages/export.js'
import { PART_STATUS_NAMES } from '../../messages/parts.js'
import { say } from '../../messages/say.js'
import type { Column } from '../tables/table.js'
import { escapeXml } from '../xml-words.js'
import { columnName } from './cell-names.js'
import { COLOURS, type Colour } from './looks.js'
import { STATUS_NAMES } from '../../messages/names.js'

/** A condition on a cell, as a formula about the first cell of its column, and its colour. */
interface Rule {
  readonly formula: (cell: string) => string
  readonly colour: Colour
}

/** By formula, since a plain comparison takes an empty cell for zero. */
const below = (limit: number, colour: Colour): Rule => ({
  formula: (cell) => `AND(ISNUMBER(${cell}),${cell}<${limit})`,
  colour,
})
const is = (value: string, colour: Colour): Rule => ({ formula: (cell) => `${cell}="${value}"`, colour })

/** The first rule that fits counts. */
const RULES: Readonly<Partial<Record<NonNullable<Column['kind']>, readonly Rule[]>>> = {
  score: [below(25, 'red'), below(50, 'yellow'), below(75, 'green'), below(101, 'deepGreen')],
  level: [below(1, 'red'), below(2, 'yellow'), below(3, 'green'), below(4, 'deepGreen')],
  state: [
    is(say(STATUS_NAMES.fail), 'red'),
    is(say(PART_STATUS_NAMES.absent), 'red'),
    is(STATES.failed, 'red'),
    is(STATES.missing, 'red'),
    is(say(STATUS_NAMES.uncertain), 'yellow'),
    is(say(PART_STATUS_NAMES.uncertain), 'yellow'),
  ],
}

/** The rules that colour the cells of a sheet by their values, `rows` of them below the head. */
export function coloursXml(columns: readonly Column[], rows: number): string {
  if (rows === 0) return ''
  let priority = 0
  return columns
    .map(({ kind }, i) => {
      const rules = (kind && RULES[kind]) ?? []
      if (rules.length === 0) return ''
      const letters = columnName(i)
      const written = rules.map(
        ({ formula, colour }) =>
          `<cfRule type="expression" dxfId="${Object.keys(COLOURS).indexOf(colour)}" priority="${++priority}" stopIfTrue="1"><formula>${escapeXml(formula(`${letters}2`))}</formula></cfRule>`,
      )
      return `<conditionalFormatting sqref="${letters}2:${letters}${rows + 1}">${written.join('')}</conditionalFormatting>`
    })
    .join('')
}
