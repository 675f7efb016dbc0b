import { quoteOf } from '../../quote.js'
import type { Part, Range } from '../../words.js'
import type { Background } from '../background.js'
import type { PromiseOutcome } from '../comparison-shape.js'
import type { Compared } from '../neighbour.js'
import { ownNames } from '../skeleton.js'
import { saysSomething } from './clauses.js'
import { clausesBeside, isBegun, type Clause } from './promise-clauses.js'
import { alike, statementOf } from './statement.js'
import { targetOf, type Target } from './target.js'

/** Parts that tell what was done. */
const DONE: readonly Part[] = ['measures', 'leadership']
/** Share of the weight of a promise that must be spoken of for it to count as done … */
const WHOLLY = 0.75
/** … and for it to count as kept in part; what lies below is left open. */
const PARTLY = 0.35
/** Below this share in every measure the report does not mention it; a promise that is made again was not kept, so a little more is needed there. */
const UNMENTIONED = 0.24
const UNMENTIONED_AGAIN = 0.33
/** From here on a plan sentence is promised again in the same words. */
const AGAIN = 0.6
/** Measures shown beside one promise. */
const MOST_MEASURES = 3

/** A promise whose topic is less sure than this is a resolve (奋力开创新局面) that no measure could be looked for; its silence says nothing. */
const SURE_OF_TOPIC = 0.5

/** What this year's measures show of each promise of last year's plan. */
export function promiseOutcomes(left: Compared, right: Compared, background: Background): PromiseOutcome[] {
  const rightNames = ownNames(right.report)
  const names = ownNames(left.report)
  const said = (parts: readonly Part[]) =>
    sentencesIn(right, parts).map((sentence) => statementOf(right.text, sentence, rightNames, background))
  const measures = said(DONE)
  const plans = said(['plan'])
  return sentencesIn(left, ['plan']).map((sentence): PromiseOutcome => {
    const mostly = sentence.indicators?.[0]?.p ?? 0
    const whole = statementOf(left.text, sentence, names, background)
    const clauses = clausesBeside({ text: left.text, sentence, names }, measures, background)
    const spoken = clauses.filter((clause) => clause.measure !== null)
    const measured = measuresOf(spoken)
    const target = targetAmong(left.text, sentence, right.text, measured)
    const again = plans.find((plan) => alike(plan, whole) >= AGAIN)
    return {
      outcome: outcomeOf(
        clauses,
        target,
        right.text,
        mostly < SURE_OF_TOPIC ? -1 : again === undefined ? UNMENTIONED : UNMENTIONED_AGAIN,
      ),
      left: quoteOf(left.text, sentence),
      right: measured.slice(0, MOST_MEASURES).map((range) => quoteOf(right.text, range)),
      likeness: Number(Math.max(0, ...clauses.map((clause) => clause.share)).toFixed(3)),
      concepts: [...new Set(spoken.flatMap((clause) => clause.concepts))],
      target: target === null ? null : { promised: target.promised, reached: target.reached },
      again: again === undefined ? null : quoteOf(right.text, again),
    }
  })
}

function sentencesIn(analysis: Compared, parts: readonly Part[]): Compared['sentences'] {
  return analysis.sentences.filter((sentence, i) => parts.includes(sentence.part) && saysSomething(analysis, i))
}

function outcomeOf(
  clauses: readonly Clause[],
  target: Target | null,
  right: string,
  unmentioned: number,
): PromiseOutcome['outcome'] {
  if (clauses.length === 0) return 'unclear'
  const spoken = clauses.filter((clause) => clause.measure !== null)
  if (spoken.length === 0) return clauses.every((clause) => clause.share < unmentioned) ? 'not-mentioned' : 'unclear'
  if (target?.isReached === false || spoken.some((clause) => isBegun(clause, right))) return 'partly'
  const share = weightOf(spoken) / weightOf(clauses)
  return share >= WHOLLY ? 'done' : share >= PARTLY ? 'partly' : 'unclear'
}

function weightOf(clauses: readonly Clause[]): number {
  return clauses.reduce((sum, { statement }) => sum + statement.weight, 0)
}

/** The measures that speak of a promise, best first, each once. */
function measuresOf(clauses: readonly Clause[]): Range[] {
  const ranges = new Map<number, Range>()
  for (const { measure } of [...clauses].sort((a, b) => b.share - a.share))
    if (measure !== null) ranges.set(measure.start, measure)
  return [...ranges.values()]
}

/** A number that was promised and missed where there is one, else one that was reached. */
function targetAmong(left: string, promise: Range, right: string, measures: readonly Range[]): Target | null {
  const targets = measures.flatMap((measure) => targetOf(left, promise, right, measure) ?? [])
  return targets.find((target) => !target.isReached) ?? targets[0] ?? null
}
