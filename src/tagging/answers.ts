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
    if (!context.listen(index)) return []
    context.weigh(this.weights.context, sums)
    let first = 0
    for (let k = 1; k < sums.length; k++) if ((sums[k] ?? 0) > (sums[first] ?? 0)) first = k
    const answer = this.answer(first)
    if (answer.p < best) return []
    const answers = [answer]
    const least = surelyBelow(other)
    for (let k = 0; k < sums.length; k++) {
      if ((sums[k] ?? 0) < least || k === first) continue
      const further = this.answer(k)
      if (further.p >= other) putInOrder(answers, further)
    }
    return answers
  }

  private answer(k: number): Answer {
    const logOdds = this.sums[k] ?? 0
    return { k, logOdds, p: probability(logOdds) }
  }

  /** Values of CONTEXT_INGREDIENTS behind an answer for the sentence that was asked about last; good until the next answer is asked about. */
  valuesOf({ k }: Answer): Float64Array {
    return this.context.valuesOf(k)
  }
}

/** Puts an answer behind all that are as likely. */
function putInOrder(answers: Answer[], answer: Answer): void {
  let at = answers.length
  while ((answers[at - 1]?.logOdds ?? Infinity) < answer.logOdds) at--
  answers.splice(at, 0, answer)
}

/** Log-odds below which no probability, rounded as it is, reaches a threshold. */
function surelyBelow(threshold: number): number {
  const least = threshold - 0.001
  return least <= 0 ? -Infinity : Math.log(least / (1 - least))
}
