import { CONTEXT_INGREDIENTS, probability, weigh, type QuestionWeights } from './combine.js'
import { Context } from './context.js'
import type { Neighbours } from './neighbours.js'
import { ownLogits } from './own.js'
import type { Question } from './question.js'
import type { Signal } from './signals.js'

/** A candidate that a sentence is tagged with. */
export interface Answer {
  /** Index of the candidate. */
  readonly k: number
  readonly p: number
  /** Values of CONTEXT_INGREDIENTS. */
  readonly values: Float64Array
}

const WIDTH = CONTEXT_INGREDIENTS.length

/** One question put to all sentences of a report. */
export class Answers {
  private readonly context: Context
  private readonly values: Float64Array
  private readonly logOdds: Float64Array

  constructor(
    question: Question,
    private readonly weights: QuestionWeights,
    signals: readonly (Signal | null)[],
    neighbours: readonly Neighbours[],
  ) {
    const own = signals.map((signal) => (signal === null ? null : ownLogits(question, weights.own, signal)))
    this.context = new Context(own, neighbours)
    this.values = new Float64Array(question.candidates.length * WIDTH)
    this.logOdds = new Float64Array(question.candidates.length)
  }

  /**
   * The best answer for a sentence where it is likely enough, and the others that are, best first; none for sentences without topics.
   *
   * @param best least probability of the best answer
   * @param other least probability of the others
   */
  of(index: number, best: number, other: number): Answer[] {
    const { weights, logOdds } = this
    const values = this.context.ingredients(index, this.values)
    if (values === null) return []
    let first = 0
    for (let k = 0; k < logOdds.length; k++) {
      logOdds[k] = weigh(weights.context, values, k * WIDTH)
      if ((logOdds[k] ?? 0) > (logOdds[first] ?? 0)) first = k
    }
    if (probability(logOdds[first] ?? 0) < best) return []
    const answers: Answer[] = []
    const least = surelyBelow(other)
    for (let k = 0; k < logOdds.length; k++) {
      const odds = logOdds[k] ?? 0
      if (odds < least && k !== first) continue
      const p = probability(odds)
      if (k === first || p >= other) answers.push({ k, p, values: values.slice(k * WIDTH, (k + 1) * WIDTH) })
    }
    return answers.sort((a, b) => (logOdds[b.k] ?? 0) - (logOdds[a.k] ?? 0) || a.k - b.k)
  }
}

/** Log-odds below which no probability, rounded as it is, reaches a threshold: most candidates need not be worked out. */
function surelyBelow(threshold: number): number {
  const least = threshold - 0.001
  return least <= 0 ? -Infinity : Math.log(least / (1 - least))
}
