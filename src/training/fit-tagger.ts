import { INGREDIENTS, weigh, type Weights } from '../tagging/combine.js'
import { ingredientsOf, type Question } from '../tagging/ingredients.js'
import { sigmoid } from '../language/sparse-model.js'
import { areaQuestion, indicatorQuestion, type TaggerSettings } from '../tagging/tagger.js'
import { fitLogistic, type Row } from './fit-logistic.js'
import type { Exposed } from './folded.js'

const ALTERNATIVE = 0.75

/** Fits the weights of the ingredients and the thresholds on documents that the classifier never saw. */
export function fitTagger(exposed: readonly Exposed[], outputs: readonly string[]): TaggerSettings {
  const areaPairs = exposed.flatMap((one) =>
    pairsOf(one, areaQuestion(outputs, one.framework), (gold) => gold.areas, true),
  )
  const indicatorPairs = exposed.flatMap((one) =>
    pairsOf(one, indicatorQuestion(outputs, one.framework), (gold) => gold.clauses, false),
  )
  const areas = fitLogistic(areaPairs.flat(), INGREDIENTS.length)
  const indicators = fitLogistic(indicatorPairs.flat(), INGREDIENTS.length)
  return {
    areas,
    indicators,
    silence: silenceOf(areaPairs, areas),
    keepArea: keepOf(areaPairs, areas),
    keepIndicator: keepOf(indicatorPairs, indicators),
  }
}

/** For each labelled sentence one row a candidate. `silent` keeps the sentences without a topic: they teach what silence looks like. */
function pairsOf(
  one: Exposed,
  question: Question,
  right: (gold: { areas: readonly string[]; clauses: readonly string[] }) => readonly string[],
  silent: boolean,
): Row[][] {
  const width = INGREDIENTS.length
  return one.report.sentences.flatMap((_, i) => {
    const gold = one.gold[i]
    if (gold == null || one.signals[i] == null) return []
    const labels = right(gold)
    if (labels.length === 0 && !silent) return []
    const values = ingredientsOf(question, i, one.signals, one.neighbours)
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

/** The threshold that tells sentences with a topic from those without best, counting both kinds of mistake alike. */
function silenceOf(pairs: readonly Row[][], weights: Weights): number {
  const seen = pairs.map((rows) => ({
    topic: rows.some((row) => row.target > 0),
    most: Math.max(...probabilities(rows, weights)),
  }))
  const silent = seen.filter((s) => !s.topic).length
  return bestOf((t) => {
    const kept = seen.filter((s) => s.topic && s.most >= t).length / (seen.length - silent)
    const quiet = seen.filter((s) => !s.topic && s.most < t).length / Math.max(1, silent)
    // A lost topic costs area, indicator and coverage; a noisy lead-in only silence.
    return 3 * kept + quiet
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
