import type { GoldSentence } from '../labels/labelled-report.js'
import { sigmoid } from '../language/sparse-model.js'
import { CONTEXT_INGREDIENTS, OWN_INGREDIENTS, weigh, type QuestionWeights, type Weights } from '../tagging/combine.js'
import { Context } from '../tagging/context.js'
import { ownIngredients, ownLogits } from '../tagging/own.js'
import { areaQuestion, indicatorQuestion, type Question } from '../tagging/question.js'
import type { TaggerSettings } from '../tagging/tagger.js'
import { fitLogistic, type Row } from './fit-logistic.js'
import type { Exposed } from './folded.js'

/** A label that is defensible but not the best one counts a little less. */
const ALTERNATIVE = 0.75

/** What is asked of a labelled sentence: its labels, and whether it teaches at all. Those that teach without a label teach what silence looks like. */
interface Lesson {
  readonly questionOf: (one: Exposed) => Question
  readonly right: (gold: GoldSentence) => readonly string[]
  readonly teaches: (gold: GoldSentence) => boolean
}

/** Fits the weights of the ingredients and the thresholds on documents that the classifier never saw. */
export function fitTagger(exposed: readonly Exposed[], outputs: readonly string[]): TaggerSettings {
  const areas = fitQuestion(exposed, {
    questionOf: (one) => areaQuestion(outputs, one.framework),
    right: (gold) => gold.areas,
    teaches: () => true,
  })
  const indicators = fitQuestion(exposed, {
    questionOf: (one) => indicatorQuestion(outputs, one.framework),
    right: (gold) => gold.clauses,
    teaches: (gold) => gold.areas.length > 0,
  })
  return {
    areas: areas.weights,
    indicators: indicators.weights,
    silence: silenceOf(areas.rows, areas.weights.context),
    keepArea: keepOf(areas.rows, areas.weights.context),
    keepIndicator: keepOf(indicators.rows, indicators.weights.context),
    keepBest: silenceOf(indicators.rows, indicators.weights.context),
  }
}

/** First what a sentence itself says, then what its context adds to that. `rows`: for each teaching sentence one row a candidate. */
function fitQuestion(exposed: readonly Exposed[], lesson: Lesson): { weights: QuestionWeights; rows: Row[][] } {
  const ownRows = exposed.flatMap((one) => {
    const question = lesson.questionOf(one)
    return rowsOf(one, lesson, question, OWN_INGREDIENTS.length, (i) => {
      const signal = one.signals[i]
      return signal == null ? null : ownIngredients(question, signal)
    })
  })
  const own = fitLogistic(ownRows.flat(), OWN_INGREDIENTS.length)
  const rows = exposed.flatMap((one) => {
    const question = lesson.questionOf(one)
    const context = new Context(ownLogits(question, own, one.signals), one.neighbours, question.candidates.length)
    return rowsOf(one, lesson, question, CONTEXT_INGREDIENTS.length, (i) => context.ingredients(i))
  })
  return { weights: { own, context: fitLogistic(rows.flat(), CONTEXT_INGREDIENTS.length) }, rows }
}

function rowsOf(
  one: Exposed,
  { right, teaches }: Lesson,
  question: Question,
  width: number,
  valuesOf: (i: number) => Float64Array | null,
): Row[][] {
  return one.report.sentences.flatMap((_, i) => {
    const gold = one.gold[i]
    if (gold == null || !teaches(gold)) return []
    const values = valuesOf(i)
    if (values === null) return []
    const labels = right(gold)
    return [
      question.candidates.map((candidate, k) => ({
        values: values.subarray(k * width, (k + 1) * width),
        target: labels[0] === candidate ? 1 : labels.includes(candidate) ? ALTERNATIVE : 0,
        weight: 1,
      })),
    ]
  })
}

function probabilities(rows: readonly Row[], weights: Weights): number[] {
  return rows.map((row) => sigmoid(weigh(weights, row.values)))
}

/** Share of the sentences with a topic that must keep it: a lost topic costs area, indicator and coverage, a noisy lead-in only silence. */
const KEPT = 0.99

/** The highest threshold that keeps nearly all sentences with a topic; what stays below it has none. */
function silenceOf(pairs: readonly Row[][], weights: Weights): number {
  const most = pairs
    .filter((rows) => rows.some((row) => row.target > 0))
    .map((rows) => Math.max(...probabilities(rows, weights)))
  return bestOf((t) => {
    const kept = most.filter((p) => p >= t).length / most.length
    return kept >= KEPT ? t : kept - 1
  })
}

/** The threshold above which further tags agree best (F1 over all pairs) with what careful readers found defensible. */
function keepOf(pairs: readonly Row[][], weights: Weights): number {
  const seen = pairs.flatMap((rows) =>
    probabilities(rows, weights).map((p, k) => ({ p, right: (rows[k]?.target ?? 0) > 0 })),
  )
  return bestOf((t) => {
    const hit = seen.filter((s) => s.right && s.p >= t).length
    const said = seen.filter((s) => s.p >= t).length
    const right = seen.filter((s) => s.right).length
    return (2 * hit) / Math.max(1, said + right)
  })
}

/** The threshold in hundredths with the highest worth; the lowest of equals. */
export function bestOf(worth: (threshold: number) => number): number {
  let best = 0.5
  let most = -Infinity
  for (let t = 5; t <= 90; t++) {
    const value = worth(t / 100)
    if (value > most + 1e-9) {
      most = value
      best = t / 100
    }
  }
  return best
}
