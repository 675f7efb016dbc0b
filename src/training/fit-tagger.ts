import type { GoldSentence } from '../labels/labelled-report.js'
import { sigmoid } from '../language/sparse-model.js'
import { CONTEXT_INGREDIENTS, OWN_INGREDIENTS, weigh, type QuestionWeights, type Weights } from '../tagging/combine.js'
import { Context } from '../tagging/context.js'
import { ownIngredients, ownLogits } from '../tagging/own.js'
import { areaQuestion, indicatorQuestion, type Question } from '../tagging/question.js'
import type { TaggerSettings } from '../tagging/tagger.js'
import { TOPIC_INGREDIENTS, topicIngredients } from '../tagging/topic.js'
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
  const withIndicator = indicators.taught.filter(hasAnswer)
  return {
    areas: areas.weights,
    indicators: indicators.weights,
    ...fitTopic(areas.taught, areas.weights.context),
    keepArea: keepOf(areas.taught, areas.weights.context),
    keepIndicator: keepOf(indicators.taught, indicators.weights.context),
    keepBest: keeping(
      KEPT_BEST,
      withIndicator.map((one) => sigmoid(highest(one, indicators.weights.context))),
    ),
  }
}

/** What a labelled sentence teaches. */
interface Taught {
  /** One for each candidate. */
  readonly rows: readonly Row[]
  /** Log-odds by the classifier that it has no topic. */
  readonly none: number
}

/** First what a sentence itself says, then what its context adds to that. */
function fitQuestion(exposed: readonly Exposed[], lesson: Lesson): { weights: QuestionWeights; taught: Taught[] } {
  const alone = exposed.flatMap((one) => {
    const question = lesson.questionOf(one)
    return taughtBy(one, lesson, question, OWN_INGREDIENTS.length, (i) => {
      const signal = one.signals[i]
      return signal == null ? null : ownIngredients(question, signal)
    })
  })
  const own = fitLogistic(rowsOf(alone), OWN_INGREDIENTS.length)
  const taught = exposed.flatMap((one) => {
    const question = lesson.questionOf(one)
    const context = new Context(ownLogits(question, own, one.signals), one.neighbours, question.candidates.length)
    return taughtBy(one, lesson, question, CONTEXT_INGREDIENTS.length, (i) => context.ingredients(i))
  })
  return { weights: { own, context: fitLogistic(rowsOf(taught), CONTEXT_INGREDIENTS.length) }, taught }
}

function rowsOf(taught: readonly Taught[]): Row[] {
  return taught.flatMap(({ rows }) => rows)
}

function taughtBy(
  one: Exposed,
  { right, teaches }: Lesson,
  question: Question,
  width: number,
  valuesOf: (i: number) => Float64Array | null,
): Taught[] {
  return one.report.sentences.flatMap((_, i) => {
    const gold = one.gold[i]
    const signal = one.signals[i]
    if (gold == null || signal == null || !teaches(gold)) return []
    const values = valuesOf(i)
    if (values === null) return []
    const labels = right(gold)
    const rows = question.candidates.map((candidate, k) => ({
      values: values.subarray(k * width, (k + 1) * width),
      target: labels[0] === candidate ? 1 : labels.includes(candidate) ? ALTERNATIVE : 0,
      weight: 1,
    }))
    return [{ rows, none: signal.logits[question.noneColumn] ?? 0 }]
  })
}

function hasAnswer({ rows }: Taught): boolean {
  return rows.some((row) => row.target > 0)
}

/** Log-odds of the likeliest candidate. */
function highest({ rows }: Taught, weights: Weights): number {
  return Math.max(...rows.map((row) => weigh(weights, row.values)))
}

/** Share of the sentences with a topic that must keep it: a lost topic costs area, indicator and coverage, a noisy lead-in only silence. */
const KEPT = 0.995
/** Share of those with an indicator whose best one must stay. */
const KEPT_BEST = 0.99

/** When a sentence has a topic at all, and how likely that must be. */
function fitTopic(taught: readonly Taught[], areas: Weights): Pick<TaggerSettings, 'topic' | 'silence'> {
  const rows = taught.map((one) => ({
    values: topicIngredients(highest(one, areas), one.none),
    target: hasAnswer(one) ? 1 : 0,
    weight: 1,
  }))
  const topic = fitLogistic(rows, TOPIC_INGREDIENTS.length)
  const likely = rows.filter((row) => row.target > 0).map((row) => sigmoid(weigh(topic, row.values)))
  return { topic, silence: keeping(KEPT, likely) }
}

/** The highest threshold in hundredths that so many of these probabilities reach. */
function keeping(share: number, probabilities: readonly number[]): number {
  return bestOf((t) => {
    const kept = probabilities.filter((p) => p >= t).length / probabilities.length
    return kept >= share ? t : kept - 1
  })
}

/** The threshold above which further tags agree best (F1 over all pairs) with what careful readers found defensible. */
function keepOf(taught: readonly Taught[], weights: Weights): number {
  const seen = rowsOf(taught).map((row) => ({ p: sigmoid(weigh(weights, row.values)), right: row.target > 0 }))
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
