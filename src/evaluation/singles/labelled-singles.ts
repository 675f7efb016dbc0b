import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { SHORTFALL_KINDS, type Range, type ShortfallKind } from '../../words.js'

/** One single shortfall as people told it apart; what either of two readings found defensible is right. */
export interface LabelledSingle extends Range {
  /** True where it may as well be counted into the one before it. */
  readonly joins: boolean
  readonly kinds: readonly ShortfallKind[]
  /** Where its cause is given; null for none. */
  readonly causes: readonly (Range | null)[]
  /** The plan sentences that answer it; null for none. */
  readonly answers: readonly (Range | null)[]
}

/** A short report: one part on shortfalls and one plan, with every single shortfall labelled. */
export interface LabelledSingles {
  readonly name: string
  readonly text: string
  readonly singles: readonly LabelledSingle[]
}

const kindsSchema = z.array(z.enum(SHORTFALL_KINDS)).nonempty()
const NONE = '-'

/**
 * The reports of a table, a line each for `report` (issuer, year), `text` (a paragraph on shortfalls), the singles of that paragraph and `plan`
 * (a sentence of the plan, numbered from 1). A `single` has kinds joined by `/`, its words, its cause (`|` between alternatives, `-` for none)
 * and the numbers of the plan sentences that answer it, joined by `,`; a `joined` is the same, and may as well be counted into the one before it.
 *
 * @throws Error naming the line where a quote is not in its paragraph or a cell is none of its values
 */
export function readSingles(path: string): LabelledSingles[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  const reports: Row[][] = []
  lines.forEach((line, i) => {
    if (line === '' || line.startsWith('#')) return
    const row = { at: `${path}:${i + 1}`, cells: line.split('\t') }
    if (row.cells[0] === 'report') reports.push([])
    reports.at(-1)?.push(row)
  })
  return reports.map(reportOf)
}

interface Row {
  readonly at: string
  readonly cells: readonly string[]
}

function reportOf([head, ...rows]: readonly Row[]): LabelledSingles {
  const [, issuer = '', year = ''] = head?.cells ?? []
  let text = `${issuer}${year}年法治政府建设情况报告\n\n一、主要举措和成效\n\n${year}年，法治政府建设各项工作有序推进。\n\n二、存在的不足和原因\n`
  const told: { readonly row: Row; readonly start: number; readonly end: number }[] = []
  const plan: Range[] = []
  for (const row of rows) {
    const [what, words = ''] = row.cells
    if (what !== 'text' && what !== 'plan') {
      const paragraph = told.at(-1)
      if (paragraph !== undefined) told.push({ ...paragraph, row })
      continue
    }
    if (what === 'plan' && plan.length === 0) text += `\n三、${Number(year) + 1}年工作安排\n`
    const range = { start: text.length + 1, end: text.length + 1 + words.length }
    text += `\n${words}\n`
    if (what === 'plan') plan.push(range)
    else told.push({ row, ...range })
  }
  let from = 0
  const singles = told.flatMap(({ row, start, end }) => {
    const [what, kinds = '', words = '', causes = '', answers = ''] = row.cells
    if (what === 'text') {
      from = start
      return []
    }
    const quoted = quoteIn(text, words, { start: from, end }, row)
    from = quoted.end
    return {
      ...quoted,
      joins: what === 'joined',
      kinds: kindsSchema.parse(kinds.split('/')),
      causes: causes.split('|').map((cause) => (cause === NONE ? null : quoteIn(text, cause, { start, end }, row))),
      answers: answers.split(',').map((number) => {
        const promise = plan[Number(number) - 1]
        if (number !== NONE && promise === undefined) throw new Error(`${row.at}: no plan sentence ${number}`)
        return promise ?? null
      }),
    }
  })
  return { name: `${issuer}${year}`, text, singles }
}

function quoteIn(text: string, words: string, within: Range, row: Row): Range {
  const start = text.indexOf(words, within.start)
  if (words === '' || start < 0 || start + words.length > within.end)
    throw new Error(`${row.at}: “${words}” is not in its paragraph`)
  return { start, end: start + words.length }
}
