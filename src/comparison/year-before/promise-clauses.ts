import type { Range } from '../../words.js'
import type { Background } from '../background.js'
import type { Compared } from '../neighbour.js'
import { clausesOf } from './clauses.js'
import { contained, inCommon, statementOf, type Statement } from './statement.js'

/** Where the promised words stand in a measure with at least this share of their weight, the measure speaks of it … */
const SPOKEN_OF = 0.42
/** … or with this share, where both name the same concept and serve the same subject … */
const SPOKEN_OF_CONCEPT = 0.26
/** … or with this share, where another clause of the same promise is found in it. */
const SPOKEN_OF_TOO = 0.2
/** A clause of less weight than this is a slogan or a lead-in: nothing in it could be found again. */
const LEAST_WEIGHT = 24
/** A measure that has only begun, or is still meant. */
const BEGUN =
  /正在|着手|筹备|启动|推进中|初步|探索|拟(?:定|于|在)|研究(?:制定|起草|论证)|起草|征求意见|尚未|未能|将于|有序推进/

/** One thing that a promise says, and the measure that speaks of it. */
export interface Clause {
  readonly statement: Statement
  readonly measure: Statement | null
  /** Share of its weight that the likest measure holds, 0–1. */
  readonly share: number
  readonly concepts: readonly string[]
}

/** A promise, with what it is read with. */
export interface PromiseMade {
  readonly text: string
  readonly sentence: Compared['sentences'][number]
  readonly names: readonly string[]
}

/** The single things that a promise says, each beside the measure that speaks of it; none where it is a slogan. */
export function clausesBeside(promise: PromiseMade, measures: readonly Statement[], background: Background): Clause[] {
  const { text, sentence, names } = promise
  // A sentence without a subject says nothing that could be found again.
  if (sentence.areas.length === 0) return []
  const clauses = clausesOf(text, sentence)
    .map((range) => statementOf(text, sentence, names, background, range))
    .filter((clause) => clause.weight >= LEAST_WEIGHT)
    .map((clause) => clauseBeside(clause, measures, SPOKEN_OF))
  const found = clauses.flatMap(({ measure }) => (measure === null ? [] : [measure]))
  return clauses.map((clause) =>
    clause.measure === null && found.length > 0 ? clauseBeside(clause.statement, found, SPOKEN_OF_TOO) : clause,
  )
}

function clauseBeside(clause: Statement, measures: readonly Statement[], spokenOf: number): Clause {
  let best: Clause = { statement: clause, measure: null, share: 0, concepts: [] }
  for (const measure of measures) {
    const concepts = inCommon(clause.concepts, measure.concepts)
    const subject = inCommon(clause.areas, measure.areas).length > 0
    const share = contained(clause, measure)
    const isSpokenOf = share >= spokenOf || (share >= SPOKEN_OF_CONCEPT && concepts.length > 0 && subject)
    const isFirst = isSpokenOf && best.measure === null
    if (!isFirst && (share <= best.share || (best.measure !== null && !isSpokenOf))) continue
    best = { statement: clause, measure: isSpokenOf ? measure : null, share, concepts }
  }
  return best
}

/** True where what the measure says of the clause has only begun. `text` is that of the measure. */
export function isBegun({ measure, statement }: Clause, text: string): boolean {
  if (measure === null) return false
  return clausesOf(text, measure)
    .map(({ start, end }: Range) => text.slice(start, end))
    .some((words) => BEGUN.test(words) && speaksOf(words, statement))
}

/** True where words of the measure hold a good part of what the clause promises. */
function speaksOf(words: string, { pairs }: Statement): boolean {
  let shared = 0
  for (const pair of pairs.keys()) if (words.includes(pair)) shared++
  return shared * 4 >= pairs.size
}
