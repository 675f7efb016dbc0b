import { quoteOf } from '../../quote.js'
import type { Part, Range } from '../../words.js'
import type { Background } from '../background.js'
import type { PromiseOutcome } from '../comparison-shape.js'
import type { Compared } from '../neighbour.js'
import { ownNames } from '../skeleton.js'
import { clausesOf, saysSomething } from './clauses.js'
import { alike, contained, inCommon, statementOf, type Statement } from './statement.js'
import { targetOf, type Target } from './target.js'

/** Parts that tell what was done. */
const DONE: readonly Part[] = ['measures', 'leadership']
/** Where the promised words stand in a measure with at least this share of their weight, the measure speaks of it … */
const SPOKEN_OF = 0.42
/** … or with this share, where both name the same concept and serve the same subject. */
const SPOKEN_OF_CONCEPT = 0.26
/** … or with this share, where another clause of the same promise is found in it. */
const SPOKEN_OF_TOO = 0.2
/** Share of the weight of a promise that must be spoken of for it to count as done. */
const WHOLLY = 0.75
/** … and for it to count as kept in part; what lies below is left open. */
const PARTLY = 0.35
/** Below this share in every measure the report does not mention it; a promise that is made again was not kept, so a little more is needed there. */
const UNMENTIONED = 0.24
const UNMENTIONED_AGAIN = 0.33
/** From here on a plan sentence is promised again in the same words. */
const AGAIN = 0.6
/** A clause of less weight than this is a slogan or a lead-in: nothing in it could be found again. */
const LEAST_WEIGHT = 24
/** Measures shown beside one promise. */
const MOST_MEASURES = 3
/** A measure that has only begun, or is still meant. */
const BEGUN =
  /正在|着手|筹备|启动|推进中|初步|探索|拟(?:定|于|在)|研究(?:制定|起草|论证)|起草|征求意见|尚未|未能|将于|有序推进/

interface Clause {
  readonly statement: Statement
  readonly measure: Statement | null
  readonly share: number
  readonly concepts: readonly string[]
  readonly target: Target | null
}

/** What this year's measures show of each promise of last year's plan. */
export function promiseOutcomes(left: Compared, right: Compared, background: Background): PromiseOutcome[] {
  const names = ownNames(right.report)
  const statements = (parts: readonly Part[]) =>
    right.sentences
      .filter((sentence, i) => parts.includes(sentence.part) && saysSomething(right, i))
      .map((sentence) => statementOf(right.text, sentence, names, background))
  const measures = statements(DONE)
  const plans = statements(['plan'])
  return promisesOf(left).map((sentence): PromiseOutcome => {
    const own = ownNames(left.report)
    const whole = statementOf(left.text, sentence, own, background)
    // A sentence without a subject is a slogan: nothing in it could be found again.
    const clauses =
      sentence.areas.length === 0 ? [] : clausesBeside(left.text, sentence, own, background, measures, right.text)
    const spoken = clauses.filter((clause) => clause.measure !== null)
    const again = plans.find((plan) => alike(plan, whole) >= AGAIN)
    return {
      outcome: outcomeOf(clauses, right.text, again === undefined ? UNMENTIONED : UNMENTIONED_AGAIN),
      left: quoteOf(left.text, sentence),
      right: distinct(spoken).map((range) => quoteOf(right.text, range)),
      likeness: Number(Math.max(0, ...clauses.map((clause) => clause.share)).toFixed(3)),
      concepts: [...new Set(spoken.flatMap((clause) => clause.concepts))],
      target: shownTarget(spoken),
      again: again === undefined ? null : quoteOf(right.text, again),
    }
  })
}

function promisesOf(analysis: Compared): Compared['sentences'] {
  return analysis.sentences.filter((sentence, i) => sentence.part === 'plan' && saysSomething(analysis, i))
}

function clausesBeside(
  left: string,
  sentence: Compared['sentences'][number],
  names: readonly string[],
  background: Background,
  measures: readonly Statement[],
  right: string,
): Clause[] {
  const clauses = clausesOf(left, sentence)
    .map((range) => statementOf(left, sentence, names, background, range))
    .filter((clause) => clause.weight >= LEAST_WEIGHT)
    .map((clause) => clauseBeside(clause, measures, left, right, SPOKEN_OF))
  const found = clauses.flatMap(({ measure }) => (measure === null ? [] : [measure]))
  return clauses.map((clause) =>
    clause.measure === null && found.length > 0
      ? clauseBeside(clause.statement, found, left, right, SPOKEN_OF_TOO)
      : clause,
  )
}

function clauseBeside(
  clause: Statement,
  measures: readonly Statement[],
  left: string,
  right: string,
  spokenOf: number,
): Clause {
  let best: Clause = { statement: clause, measure: null, share: 0, concepts: [], target: null }
  for (const measure of measures) {
    const concepts = inCommon(clause.concepts, measure.concepts)
    const subject = inCommon(clause.areas, measure.areas).length > 0
    const share = contained(clause, measure)
    const isSpokenOf = share >= spokenOf || (share >= SPOKEN_OF_CONCEPT && concepts.length > 0 && subject)
    if (best.measure !== null && !isSpokenOf) continue
    if (share <= best.share && (best.measure !== null || !isSpokenOf)) continue
    const target = isSpokenOf ? targetOf(left, clause, right, measure) : null
    best = { statement: clause, measure: isSpokenOf ? measure : null, share, concepts, target }
  }
  return best
}

function outcomeOf(clauses: readonly Clause[], right: string, unmentioned: number): PromiseOutcome['outcome'] {
  if (clauses.length === 0) return 'unclear'
  const spoken = clauses.filter((clause) => clause.measure !== null)
  if (spoken.length === 0) return clauses.every((clause) => clause.share < unmentioned) ? 'not-mentioned' : 'unclear'
  const open = spoken.some((clause) => clause.target?.isReached === false || isBegun(clause, right))
  if (open) return 'partly'
  const share = weightOf(spoken) / weightOf(clauses)
  return share >= WHOLLY ? 'done' : share >= PARTLY ? 'partly' : 'unclear'
}

function weightOf(clauses: readonly Clause[]): number {
  return clauses.reduce((sum, { statement }) => sum + statement.weight, 0)
}

function isBegun({ measure, statement }: Clause, right: string): boolean {
  if (measure === null) return false
  return clausesOf(right, measure)
    .map((range) => right.slice(range.start, range.end))
    .some((words) => BEGUN.test(words) && speaksOf(words, statement))
}

/** True where words of the measure hold a good part of what the clause promises. */
function speaksOf(words: string, { pairs }: Statement): boolean {
  let shared = 0
  for (const pair of pairs.keys()) if (words.includes(pair)) shared++
  return shared * 4 >= pairs.size
}

function distinct(clauses: readonly Clause[]): Range[] {
  const ranges = new Map<number, Range>()
  for (const { measure } of [...clauses].sort((a, b) => b.share - a.share))
    if (measure !== null) ranges.set(measure.start, { start: measure.start, end: measure.end })
  return [...ranges.values()].slice(0, MOST_MEASURES)
}

function shownTarget(clauses: readonly Clause[]): PromiseOutcome['target'] {
  const targets = clauses.flatMap(({ target }) => (target === null ? [] : [target]))
  const shown = targets.find((target) => !target.isReached) ?? targets[0]
  return shown === undefined ? null : { promised: shown.promised, reached: shown.reached }
}
