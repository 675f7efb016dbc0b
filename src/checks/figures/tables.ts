import type { Report } from '../../reading/report.js'
import { statedSide, workedSide, type Equation } from './equation.js'
import { plain, toleranceOf, type Quantity } from './quantity.js'
import { coded } from '../../messages/coded.js'

const MESSAGES = coded('tables', {
  holds: { zh: '{leftLabel}：{left} 与 {right} 相符。', en: '{left} agrees with {right}.' },
  differs: {
    zh: '{leftLabel}写 {left}，各项相加是 {right}，相差 {delta}（容差 {tolerance}）；请核对数字，或看是否错行错列。',
    en: '{left} is stated, the rows or columns make {right}: off by {delta} (tolerance {tolerance}). Check for shifted cells.',
  },
})

const TOTAL = /^(?:合\s*计|总\s*计|共\s*计|总\s*数)$/
/** A table whose heads say that some cells are part of others cannot be added up. */
const NESTED = /其中|小计|占比|比例|率|%|同比/

/** A table cell with its place. Rows are lines of the text with tabs between the cells. */
interface Cell {
  readonly words: string
  readonly start: number
}

/** Totals of tables: a last row 合计, and a first or last column 合计. */
export function tableTotals({ half }: Pick<Report, 'half'>): Equation[] {
  if (!half.includes('\t')) return []
  return tablesOf(half).flatMap((rows) => {
    const head = rows[0] ?? []
    if (rows.flat().some((cell) => NESTED.test(cell.words))) return []
    return [...downColumns(rows, head), ...acrossRows(rows, head)]
  })
}

function tablesOf(half: string): Cell[][][] {
  const tables: Cell[][][] = []
  let before = -2
  let number = 0
  for (const line of half.matchAll(/[^\n]+/g)) {
    number++
    if (!line[0].includes('\t')) continue
    const row = cellsOf(line[0], line.index)
    if (before === number - 1) tables.at(-1)?.push(row)
    else tables.push([row])
    before = number
  }
  return tables.filter((rows) => rows.length >= 3 && rows.every((row) => row.length === rows[0]?.length))
}

function cellsOf(line: string, start: number): Cell[] {
  let at = start
  return line.split('\t').map((words) => {
    const cell = { words: words.trim(), start: at + (words.length - words.trimStart().length) }
    at += words.length + 1
    return cell
  })
}

function downColumns(rows: readonly Cell[][], head: readonly Cell[]): Equation[] {
  const last = rows.at(-1)
  if (last === undefined || !TOTAL.test(last[0]?.words ?? '')) return []
  const body = rows.slice(1, -1)
  return last.flatMap((total, column) =>
    column === 0
      ? []
      : equation(
          `表格“${head[column]?.words ?? ''}”列合计`,
          total,
          body.map((row) => row[column]),
        ),
  )
}

function acrossRows(rows: readonly Cell[][], head: readonly Cell[]): Equation[] {
  const column = head.findIndex((cell) => TOTAL.test(cell.words))
  if (column < 0 || (column !== 1 && column !== head.length - 1)) return []
  return rows.slice(1).flatMap((row) => {
    const others = row.filter((_, i) => i !== 0 && i !== column)
    const total = row[column]
    return total === undefined ? [] : equation(`表格“${row[0]?.words ?? ''}”行合计`, total, others)
  })
}

function equation(label: string, total: Cell, parts: readonly (Cell | undefined)[]): Equation[] {
  const whole = numberOf(total)
  const numbers = parts.map(numberOf)
  const known = numbers.filter((q) => q !== null)
  if (whole === null || known.length !== numbers.length || known.length < 2) return []
  const sum = known.reduce((all, q) => all + q.value, 0)
  const shown = known.length <= 12 ? known.map((q) => q.printed).join(' + ') : `${known.length} 项之和`
  return [
    {
      status: sum === whole.value ? 'pass' : 'fail',
      message: sum === whole.value ? MESSAGES.holds : MESSAGES.differs,
      left: statedSide(label, whole),
      right: workedSide('各项相加', sum, `${shown} = ${plain(sum)}`, known),
      tolerance: toleranceOf(whole),
      like: whole,
    },
  ]
}

/** A cell that holds a whole number; a dash or an empty cell is none. */
function numberOf(cell: Cell | undefined): Quantity | null {
  if (cell === undefined) return null
  const { words, start } = cell
  const digits = /^[-/]$/.test(words) ? '0' : words.replaceAll(',', '')
  if (!/^\d+$/.test(digits)) return null
  return {
    start,
    end: start + words.length,
    value: Number(digits),
    printed: words,
    unit: '',
    step: 1,
    exact: true,
    before: '',
    after: '',
    gap: '',
  }
}
