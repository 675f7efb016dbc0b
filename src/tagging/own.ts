import { OWN_INGREDIENTS, type Weights } from './combine.js'
import { clipped, LEAST, oddsOf } from './log-odds.js'
import { votesOf, type Question } from './question.js'
import type { Signal } from './signals.js'

/** Votes of concepts beyond this say no more. */
const MOST_VOTES = 3
const WIDTH = OWN_INGREDIENTS.length
const NOTHING_AKIN = new Int32Array(0)

/** A candidate's least log-share of a clause. */
const LEAST_SHARE = -8

/**
 * What one sentence says by itself for each candidate of a question. Written over with each sentence that is listened to: tables of their own would
 * cost more than to fill them.
 */
class Own {
  private readonly classifier: Float64Array
  private readonly strong: Float64Array
  private readonly weak: Float64Array
  private readonly kin: Float64Array
  private readonly clause: Float64Array
  private readonly share: Float64Array
  private none = 0
  private packed = 0

  constructor(private readonly question: Question) {
    const column = () => new Float64Array(question.candidates.length)
    this.classifier = column()
    this.strong = column()
    this.weak = column()
    this.kin = column()
    this.clause = column()
    this.share = column()
  }

  listen(signal: Signal): void {
    this.hearWhole(signal)
    this.hearConcepts(signal)
    this.hearClauses(signal)
  }

  /** Values of OWN_INGREDIENTS for one candidate. */
  ingredients(k: number): number[] {
    const { none, packed } = this
    const classifier = this.classifier[k] ?? 0
    const strong = this.strong[k] ?? 0
    const clause = this.clause[k] ?? 0
    const share = this.share[k] ?? 0
    return [
      1,
      classifier,
      strong,
      this.weak[k] ?? 0,
      this.kin[k] ?? 0,
      none,
      clause,
      share,
      packed,
      packed * classifier,
      packed * clause,
      packed * share,
      packed * strong,
    ]
  }

  /**
   * Writes for each candidate what its ingredients weigh. How packed the sentence is and whether it has no topic it says of all candidates alike, so
   * it is weighed but once.
   *
   * @param from where the first candidate is written
   */
  weigh(weights: Weights, sums: Float64Array, from: number): void {
    const of = (slot: number) => weights[slot] ?? 0
    const { packed } = this
    const same = of(0) + of(5) * this.none + of(8) * packed
    const classifier = of(1) + of(9) * packed
    const strong = of(2) + of(12) * packed
    const weak = of(3)
    const kin = of(4)
    const clause = of(6) + of(10) * packed
    const share = of(7) + of(11) * packed
    for (let k = 0; k < this.classifier.length; k++)
      sums[from + k] = clipped(
        same +
          classifier * (this.classifier[k] ?? 0) +
          strong * (this.strong[k] ?? 0) +
          weak * (this.weak[k] ?? 0) +
          kin * (this.kin[k] ?? 0) +
          clause * (this.clause[k] ?? 0) +
          share * (this.share[k] ?? 0),
      )
  }

  private hearWhole({ logits }: Signal): void {
    const { columns, kin, noneColumn } = this.question
    this.none = logits[noneColumn] ?? 0
    for (let k = 0; k < columns.length; k++) {
      const relatives = kin[k] ?? NOTHING_AKIN
      let nearest = logits[relatives[0] ?? -1] ?? LEAST
      for (let r = 1; r < relatives.length; r++) nearest = Math.max(nearest, logits[relatives[r] ?? -1] ?? LEAST)
      this.classifier[k] = logits[columns[k] ?? 0] ?? 0
      this.kin[k] = nearest
    }
  }

  /** Votes of the concepts in the sentence. */
  private hearConcepts({ hits }: Signal): void {
    this.strong.fill(0)
    this.weak.fill(0)
    for (const { values } of hits)
      for (const { k, weight, isStrong } of votesOf(values, this.question)) {
        const votes = isStrong ? this.strong : this.weak
        votes[k] = Math.min(MOST_VOTES, (votes[k] ?? 0) + weight)
      }
  }

  /**
   * What the clauses say one by one. The third topic of a packed sentence is unlikely for the sentence, yet the surest of its clause; the more
   * clauses there are, the more that counts.
   */
  private hearClauses({ clauses, elsewhere }: Signal): void {
    const { columns, noneColumn, links } = this.question
    const { clause: most, share } = this
    this.packed = Math.log2(clauses.length)
    const others = links === 'areas' ? 0 : (elsewhere ?? 0)
    let isFirst = true
    for (const clause of clauses) {
      let odds = others + oddsOf(clause[noneColumn] ?? 0)
      for (let k = 0; k < columns.length; k++) odds += oddsOf(clause[columns[k] ?? 0] ?? 0)
      const total = Math.log(odds)
      for (let k = 0; k < columns.length; k++) {
        const said = clause[columns[k] ?? 0] ?? 0
        const logShare = Math.max(LEAST_SHARE, said - total)
        // Most sentences have but one clause, and which is more is hard to foretell for a processor.
        if (isFirst || said > (most[k] ?? 0)) most[k] = said
        if (isFirst || logShare > (share[k] ?? 0)) share[k] = logShare
      }
      isFirst = false
    }
  }
}

/**
 * Values of what a sentence itself says for each candidate.
 *
 * @returns `candidates × OWN_INGREDIENTS`, row by row
 */
export function ownIngredients(question: Question, signal: Signal): Float64Array {
  const own = new Own(question)
  own.listen(signal)
  const values = new Float64Array(question.candidates.length * WIDTH)
  for (let k = 0; k < question.candidates.length; k++) values.set(own.ingredients(k), k * WIDTH)
  return values
}

/** Log-odds of each candidate by each sentence itself. */
export interface OwnLogits {
  /** `sentences × candidates`, row by row, in one piece of memory: to ask for many small ones takes longer than to fill them. */
  readonly logits: Float64Array
  /** Whether a sentence has topics; the rows of the others stay 0. */
  readonly speaks: readonly boolean[]
}

export function ownLogits(question: Question, weights: Weights, signals: readonly (Signal | null)[]): OwnLogits {
  const { length } = question.candidates
  const logits = new Float64Array(signals.length * length)
  const own = new Own(question)
  signals.forEach((signal, i) => {
    if (signal === null) return
    own.listen(signal)
    own.weigh(weights, logits, i * length)
  })
  return { logits, speaks: signals.map((signal) => signal !== null) }
}
