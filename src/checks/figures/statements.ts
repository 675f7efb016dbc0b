import { UnitSet } from '../../language/unit-set.js'
import type { Sentence } from '../../reading/report.js'
import type { Part, Range } from '../../words.js'
import { findQuantities } from './find-quantities.js'
import type { Quantity } from './quantity.js'

/** A stretch of running text that speaks of one matter: from full stop to full stop, and not across 一是 or a heading. */
export interface Statement extends Range {
  readonly half: string
  readonly part: Part
  readonly paragraph: number
  readonly quantities: readonly Quantity[]
}

const COUNTED_PARTS: ReadonlySet<Part> = new Set(['measures', 'leadership', 'shortfalls', 'opening', 'other'])

/** White space other than a blank, as a torn line leaves it. */
const BROKEN = /[^\S ]/g

/** What statements are made of. */
export interface StatementSource {
  readonly half: string
  readonly sentences: readonly Pick<Sentence, 'start' | 'end' | 'text' | 'part' | 'heading' | 'paragraph' | 'marker'>[]
}

/** Two checks look at the statements of the same report. */
const known = new WeakMap<StatementSource, Statement[]>()

/** The statements of a report that tell what was done; plans promise figures and page furniture holds none. */
export function statementsOf(report: StatementSource): readonly Statement[] {
  const before = known.get(report)
  if (before !== undefined) return before
  const statements = readStatements(report)
  known.set(report, statements)
  return statements
}

function readStatements(report: StatementSource): Statement[] {
  const ranges: { start: number; end: number; part: Part; paragraph: number; open: boolean }[] = []
  for (const sentence of report.sentences) {
    if (!COUNTED_PARTS.has(sentence.part) || sentence.heading || sentence.text.includes('\t')) continue
    const last = ranges.at(-1)
    if (last?.open === true && last.paragraph === sentence.paragraph && sentence.marker === null)
      last.end = sentence.end
    else
      ranges.push({
        start: sentence.start,
        end: sentence.end,
        part: sentence.part,
        paragraph: sentence.paragraph,
        open: true,
      })
    const now = ranges.at(-1)
    if (now !== undefined) now.open = !isEnded(sentence.text)
  }
  return ranges.map(({ start, end, part, paragraph }) => {
    const half = report.half.slice(start, end).replace(BROKEN, ' ')
    return { start, end, part, paragraph, half, quantities: findQuantities(half, start) }
  })
}

/** The statement that a position of the text lies in. @param statements in the order of the text */
export function statementAt(statements: readonly Statement[], at: number): Statement | undefined {
  let low = 0
  let high = statements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((statements[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  const statement = statements[low]
  return statement !== undefined && statement.start <= at ? statement : undefined
}

const CLOSING = new UnitSet('”’"）)')
const ENDING = new UnitSet('。！？!?')

/** True where a sentence ends with a mark that ends one, whatever closes after it. Read from the end: most sentences have one. */
function isEnded(sentence: string): boolean {
  let last = sentence.length - 1
  while (last >= 0 && CLOSING.has(sentence.charCodeAt(last))) last--
  return last >= 0 && ENDING.has(sentence.charCodeAt(last))
}

/** Statements that stand in one paragraph, together. */
export function byParagraph(statements: readonly Statement[]): Statement[][] {
  const groups: Statement[][] = []
  for (const statement of statements) {
    const last = groups.at(-1)
    if (last?.[0]?.paragraph === statement.paragraph) last.push(statement)
    else groups.push([statement])
  }
  return groups
}
