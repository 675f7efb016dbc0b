import { sigmoid } from '../language/sparse-model.js'
import type { Sentence } from '../reading/report.js'
import { clauseTexts } from '../tagging/clauses.js'
import { clipped, weigh, type Weights } from '../tagging/combine.js'
import { hasEvidence } from '../tagging/evidence-marks.js'
import type { Signal } from '../tagging/signals.js'
import type { IndicatorTag } from '../tagging/tagger.js'

/** For each level how surely a sentence goes that far for an indicator, in [0, 1]. */
export type Reach = Readonly<Record<1 | 2 | 3, number>>

/**
 * What speaks for a done action on an indicator, in the order of the fitted weights: how the whole sentence tells of one and how the clauses do
 * that speak most of the indicator (`…Near`) or of it more than of the sentence's other topics (`…Owned`), whether it is told aside of another
 * topic, and how packed the sentence is.
 */
export const DONE_INGREDIENTS = [
  'bias',
  'acted',
  'actedNear',
  'evidencedNear',
  'aside',
  'packed',
  'actedNearPacked',
  'actedOwned',
  'ownedMost',
] as const

/** What speaks for a figure, document, date or case that belongs to the indicator and not to its neighbour in the sentence. */
export const EVIDENCED_INGREDIENTS = [
  'bias',
  'actedNear',
  'markNear',
  'markBeside',
  'markInStretch',
  'markOwned',
  'markOwnedBeside',
] as const

/** Fitted weights of both questions. */
export interface ReachWeights {
  readonly done: Weights
  readonly evidenced: Weights
}

/** A heading only names. */
export const NAMED: Reach = { 1: 1, 2: 0, 3: 0 }

/** A sentence of running text made ready to be asked how far it goes for each of its tags. */
export class Teller {
  private readonly acted: readonly number[]
  private readonly evidenced: readonly number[]
  private readonly actedWhole: number
  private readonly marked: boolean
  /** For each tag the odds that each clause speaks of it. */
  private readonly odds: readonly (readonly number[])[]
  /** Their sum over the tags, for each clause. */
  private readonly spoken: readonly number[]
  private clauseMarks: ClauseMarks | null = null

  /** @param columns of the classifier's outputs, as columnsOf gives them */
  constructor(
    private readonly sentence: Sentence,
    private readonly signal: Signal,
    private readonly tags: readonly IndicatorTag[],
    columns: ReadonlyMap<string, number>,
  ) {
    const { clauses } = signal
    const acted = columns.get('acted') ?? -1
    const evidenced = columns.get('evidenced') ?? -1
    this.acted = clauses.map((clause) => said(clause, acted))
    this.evidenced = clauses.map((clause) => said(clause, evidenced))
    this.actedWhole = said(signal.logits, acted)
    this.marked = hasEvidence(sentence.half)
    const spoken = clauses.map(() => 0)
    this.odds = tags.map(({ id }) => {
      const column = columns.get(id) ?? -1
      return clauses.map((clause, c) => {
        const odds = Math.exp(said(clause, column))
        spoken[c] = (spoken[c] ?? 0) + odds
        return odds
      })
    })
    this.spoken = spoken
  }

  /**
   * Values of DONE_INGREDIENTS and EVIDENCED_INGREDIENTS.
   *
   * @param rank place of the tag among the sentence's tags, from 0
   */
  ingredients(rank: number): { done: number[]; evidenced: number[] } {
    const clauses = this.clausesOf(rank)
    return { done: this.done(clauses, rank), evidenced: this.evidence(clauses, rank) }
  }

  /** How far the sentence goes for one of its tags. Without evidence anywhere no sentence goes to level 3. */
  reach(rank: number, weights: ReachWeights): Reach {
    const clauses = this.clausesOf(rank)
    const done = sigmoid(weigh(weights.done, this.done(clauses, rank)))
    const evidenced = this.marked ? sigmoid(weigh(weights.evidenced, this.evidence(clauses, rank))) : 0
    return { 1: 1, 2: done, 3: Math.min(done, evidenced) }
  }

  private done({ near, owned }: ClausesOfTag, rank: number): number[] {
    const packed = Math.log2(near.length)
    const actedNear = weigh(near, this.acted)
    return [
      1,
      this.actedWhole,
      actedNear,
      weigh(near, this.evidenced),
      rank > 0 ? 1 : 0,
      packed,
      packed * actedNear,
      weigh(owned, this.acted) / sumOf(owned),
      largest(owned),
    ]
  }

  private evidence({ near, owned }: ClausesOfTag, rank: number): number[] {
    const { marks, beside } = (this.clauseMarks ??= this.marksOfClauses())
    const mostOwned = (marked: readonly number[]) => largest(owned.map((share, c) => share * (marked[c] ?? 0)))
    return [
      1,
      weigh(near, this.acted),
      weigh(near, marks),
      weigh(near, beside),
      this.isMarkedAround(rank) ? 1 : 0,
      mostOwned(marks),
      mostOwned(beside),
    ]
  }

  private isMarkedAround(rank: number): boolean {
    const tag = this.tags[rank]
    return rank === 0 || tag === undefined ? this.marked : hasEvidence(stretchOf(this.sentence, tag))
  }

  private marksOfClauses(): ClauseMarks {
    const single = this.signal.clauses.length === 1
    const marked = single ? [this.marked] : clauseTexts(this.sentence.half).map(hasEvidence)
    const marks = marked.map((mark) => (mark ? 1 : 0))
    return { marks, beside: marks.map((mark, c) => Math.max(mark, marks[c + 1] ?? 0)) }
  }

  private clausesOf(rank: number): ClausesOfTag {
    const odds = this.odds[rank] ?? []
    const sum = sumOf(odds)
    return { near: odds.map((one) => one / sum), owned: odds.map((one, c) => one / (this.spoken[c] ?? 1)) }
  }
}

function said(logits: Float64Array, column: number): number {
  return clipped(logits[column] ?? 0)
}

/** For each clause how much it speaks of a tag, as shares of 1 over the clauses; and how much it is that tag's, as its share of 1 over the tags. */
interface ClausesOfTag {
  readonly near: readonly number[]
  readonly owned: readonly number[]
}

function sumOf(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

/** Without handing over each value as an argument, which takes ten times as long. */
function largest(values: readonly number[]): number {
  let most = -Infinity
  for (const value of values) if (value > most) most = value
  return most
}

/** For each clause 1 where evidence stands in it; and in it or in the clause after it. */
interface ClauseMarks {
  readonly marks: readonly number[]
  readonly beside: readonly number[]
}

/** The clauses that hold the tag's terms, and the one after them; the whole sentence where no term speaks for the tag. */
function stretchOf(sentence: Sentence, { evidence }: IndicatorTag): string {
  const { half, start } = sentence
  if (evidence.terms.length === 0) return half
  const first = Math.min(...evidence.terms.map((term) => term.start)) - start
  const last = Math.max(...evidence.terms.map((term) => term.end)) - start
  const from = lastBreak(half.slice(0, first))
  const rest = /^[^,;。]*[,;。]?[^,;。]*/.exec(half.slice(last))?.[0].length ?? 0
  return half.slice(from, last + rest)
}

function lastBreak(before: string): number {
  return Math.max(...[',', ';', '。'].map((mark) => before.lastIndexOf(mark))) + 1
}
