import type { QuestionWeights } from './combine.js'
import { Context } from './context.js'
import { probability } from './log-odds.js'
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
}

/** One question put to all sentences of a report. */
export class Answers {
  private readonly context: Context
  /** What speaks for each candidate. */
  private readonly sums: Float64Array

  constructor(
    question: Question,
    private readonly weights: QuestionWeights,
    signals: readonly (Signal | null)[],
    neighbours: readonly Neighbours[],
  ) {
    const { length } = question.candidates
    this.context = new Context(ownLogits(question, weights.own, signals), neighbours, length)
    this.sums = new Float64Array(length)
  }

  /**
   * The best answer for a sentence where it is likely enough, and the others that are, best first; none for sentences without topics.
   *
   * @param best least probability of the best answer
   * @param other least probability of the others
   */
  of(index: number, best: number, other: number): Answer[] {
    const { context, sums } = this
    const answers: Answer[] = []
    if (!context.listen(index)) return answers
    context.weigh(this.weights.context, sums)
    const least = surelyBelow(Math.min(best, other))
    for (let k = 0; k < sums.length; k++) {
      const logOdds = sums[k] ?? 0
      if (logOdds >= least) answers.push({ k, logOdds, p: probability(logOdds) })
    }
    if (answers.length > 1) answers.sort((a, b) => b.logOdds - a.logOdds || a.k - b.k)
    return (answers[0]?.p ?? 0) < best ? [] : answers.filter(({ p }, nth) => nth === 0 || p >= other)
  }

  /** Values of CONTEXT_INGREDIENTS behind an answer for the sentence that was asked about last; good until the next answer is asked about. */
  valuesOf({ k }: Answer): Float64Array {
    return this.context.valuesOf(k)
  }
}

/** Log-odds below which no probability, rounded as it is, reaches a threshold. */
function surelyBelow(threshold: number): number {
  const least = threshold - 0.001
  return least <= 0 ? -Infinity : Math.log(least / (1 - least))
}
