import { probability, type QuestionWeights } from './combine.js'
import { Context, ingredientsOf, type Voices } from './context.js'
import type { Neighbours } from './neighbours.js'
import { ownLogits } from './own.js'
import type { Question } from './question.js'
import type { Signal } from './signals.js'

/** A candidate that a sentence is tagged with. */
export interface Answer {
  /** Index of the candidate. */
  readonly k: number
  readonly logOdds: number
  readonly p: number
  /** Values of CONTEXT_INGREDIENTS. */
  readonly values: Float64Array
}

/** One question put to all sentences of a report. */
export class Answers {
  private readonly context: Context
  private readonly logOdds: Float64Array

  constructor(
    question: Question,
    private readonly weights: QuestionWeights,
    signals: readonly (Signal | null)[],
    neighbours: readonly Neighbours[],
  ) {
    const { length } = question.candidates
    this.context = new Context(ownLogits(question, weights.own, signals), neighbours, length)
    this.logOdds = new Float64Array(length)
  }

  /**
   * The best answer for a sentence where it is likely enough, and the others that are, best first; none for sentences without topics.
   *
   * @param best least probability of the best answer
   * @param other least probability of the others
   */
  of(index: number, best: number, other: number): Answer[] {
    const { logOdds } = this
    const voices = this.context.voices(index)
    if (voices === null) return []
    this.weigh(voices)
    let first = 0
    for (let k = 1; k < logOdds.length; k++) if ((logOdds[k] ?? 0) > (logOdds[first] ?? 0)) first = k
    if (probability(logOdds[first] ?? 0) < best) return []
    const answers: Answer[] = []
    const least = surelyBelow(other)
    for (let k = 0; k < logOdds.length; k++) {
      const odds = logOdds[k] ?? 0
      if (odds < least && k !== first) continue
      const p = probability(odds)
      if (k === first || p >= other) answers.push({ k, logOdds: odds, p, values: ingredientsOf(voices, k) })
    }
    return answers.sort((a, b) => b.logOdds - a.logOdds || a.k - b.k)
  }

  /** Log-odds of all candidates: what `weigh` makes of their ingredients, without a table of them, for most lead to nothing. */
  private weigh({ own, unsure, around }: Voices): void {
    const { logOdds } = this
    const weights = this.weights.context
    const bias = weights[0] ?? 0
    const weight = weights[1] ?? 0
    for (let k = 0; k < logOdds.length; k++) logOdds[k] = bias + weight * (own[k] ?? 0)
    for (const { slot, values } of around) {
      const sure = weights[slot] ?? 0
      const whereUnsure = weights[slot + 1] ?? 0
      for (let k = 0; k < logOdds.length; k++) {
        const value = values[k] ?? 0
        logOdds[k] = (logOdds[k] ?? 0) + sure * value + whereUnsure * (value * unsure)
      }
    }
  }
}

/** Log-odds below which no probability, rounded as it is, reaches a threshold: most candidates need not be worked out. */
function surelyBelow(threshold: number): number {
  const least = threshold - 0.001
  return least <= 0 ? -Infinity : Math.log(least / (1 - least))
}
