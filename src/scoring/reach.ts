import { sigmoid } from '../language/sparse-model.js'
import type { Sentence } from '../reading/report.js'
import { weigh, type Weights } from '../tagging/combine.js'
import { clipped } from '../tagging/log-odds.js'
import { hasEvidence } from '../tagging/evidence-marks.js'
import type { Signal } from '../tagging/signals.js'
import type { IndicatorTag } from '../tagging/tagger.js'

/** For each level from 0 on how surely a sentence goes that far for an indicator, in [0, 1]. */
export type Reach = readonly [absent: 1, named: number, acted: number, evidenced: number]

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
export const NAMED: Reach = [1, 1, 0, 0]

/** A sentence of running text made ready to be asked how far it goes for each of its tags. */
export class Teller {
  private readonly acted: number[] = []
  private readonly evidenced: number[] = []
  private readonly actedWhole: number
  private readonly marked: boolean
  /** For each tag the odds that each clause speaks of it: `tags × clauses`. */
  private readonly odds: number[] = []
  /** Their sum over the tags, for each clause. */
  private readonly spoken: number[] = []
  /** For each clause whether evidence stands in it. */
  private readonly markedClauses: readonly boolean[]

  /** @param columns of the classifier's outputs, as columnsOf gives them */
  constructor(
    private readonly sentence: Sentence,
    { logits, clauses, marks, marked }: Signal,
    private readonly tags: readonly IndicatorTag[],
    columns: ReadonlyMap<string, number>,
  ) {
    const acted = columns.get('acted') ?? -1
    const evidenced = columns.get('evidenced') ?? -1
    this.actedWhole = said(logits, acted)
    this.marked = marks.length > 0
    this.markedClauses = marked
    for (const clause of clauses) {
      this.acted.push(said(clause, acted))
      this.evidenced.push(said(clause, evidenced))
      this.spoken.push(0)
    }
    for (const { id } of tags) {
      const column = columns.get(id) ?? -1
      for (let c = 0; c < clauses.length; c++) {
        const odds = Math.exp(said(clauses[c] ?? logits, column))
        this.odds.push(odds)
        this.spoken[c] = (this.spoken[c] ?? 0) + odds
      }
    }
  }

  /**
   * Values of DONE_INGREDIENTS and EVIDENCED_INGREDIENTS.
   *
   * @param rank place of the tag among the sentence's tags, from 0
   */
  ingredients(rank: number): { done: number[]; evidenced: number[] } {
    const told = this.toldOf(rank)
    return { done: this.done(told, rank), evidenced: this.evidence(told, rank) }
  }

  /** How far the sentence goes for one of its tags. Without evidence anywhere no sentence goes to level 3. */
  reach(rank: number, weights: ReachWeights): Reach {
    const told = this.toldOf(rank)
    const done = sigmoid(weigh(weights.done, this.done(told, rank)))
    const evidenced = this.marked ? sigmoid(weigh(weights.evidenced, this.evidence(told, rank))) : 0
    return [1, 1, done, Math.min(done, evidenced)]
  }

  private done({ actedNear, evidencedNear, actedOwned, ownedMost }: Told, rank: number): number[] {
    const packed = Math.log2(this.acted.length)
    return [
      1,
      this.actedWhole,
      actedNear,
      evidencedNear,
      rank > 0 ? 1 : 0,
      packed,
      packed * actedNear,
      actedOwned,
      ownedMost,
    ]
  }

  private evidence({ sum, actedNear }: Told, rank: number): number[] {
    const count = this.acted.length
    const first = rank * count
    let near = 0
    let besideNear = 0
    let ownedMost = -Infinity
    let ownedBeside = -Infinity
    for (let c = 0; c < count; c++) {
      const mark = this.markedClauses[c] === true ? 1 : 0
      const beside = this.markedClauses[c + 1] === true ? 1 : mark
      const odds = this.odds[first + c] ?? 0
      const share = odds / sum
      const owned = odds / (this.spoken[c] ?? 1)
      near += share * mark
      besideNear += share * beside
      ownedMost = Math.max(ownedMost, owned * mark)
      ownedBeside = Math.max(ownedBeside, owned * beside)
    }
    return [1, actedNear, near, besideNear, this.isMarkedAround(rank) ? 1 : 0, ownedMost, ownedBeside]
  }

  /** What the clauses tell of a tag, in one pass. */
  private toldOf(rank: number): Told {
    const count = this.acted.length
    const first = rank * count
    let sum = 0
    for (let c = 0; c < count; c++) sum += this.odds[first + c] ?? 0
    let actedNear = 0
    let evidencedNear = 0
    let actedOwned = 0
    let ownedSum = 0
    let ownedMost = -Infinity
    for (let c = 0; c < count; c++) {
      const odds = this.odds[first + c] ?? 0
      const near = odds / sum
      const owned = odds / (this.spoken[c] ?? 1)
      actedNear += near * (this.acted[c] ?? 0)
      evidencedNear += near * (this.evidenced[c] ?? 0)
      actedOwned += owned * (this.acted[c] ?? 0)
      ownedSum += owned
      ownedMost = Math.max(ownedMost, owned)
    }
    return { sum, actedNear, evidencedNear, actedOwned: actedOwned / ownedSum, ownedMost }
  }

  private isMarkedAround(rank: number): boolean {
    const tag = this.tags[rank]
    return rank === 0 || tag === undefined ? this.marked : hasEvidence(stretchOf(this.sentence, tag))
  }
}

/** What the clauses of a sentence tell of one of its tags: `near` by how much of all that is said of the tag a clause says, `owned` by the tag's share of the clause. */
interface Told {
  /** Sum over the clauses of the odds that they speak of the tag. */
  readonly sum: number
  readonly actedNear: number
  readonly evidencedNear: number
  readonly actedOwned: number
  readonly ownedMost: number
}

function said(logits: Float64Array, column: number): number {
  return clipped(logits[column] ?? 0)
}

/** The clauses that hold the tag's terms, and the one after them; the whole sentence where no term speaks for the tag. */
function stretchOf(sentence: Sentence, { evidence }: IndicatorTag): string {
  const { half, start } = sentence
  if (evidence.terms.length === 0) return half
  let first = Infinity
  let last = -Infinity
  for (const term of evidence.terms) {
    first = Math.min(first, term.start - start)
    last = Math.max(last, term.end - start)
  }
  const from = lastBreak(half.slice(0, first))
  const rest = /^[^,;。]*[,;。]?[^,;。]*/.exec(half.slice(last))?.[0].length ?? 0
  return half.slice(from, last + rest)
}

function lastBreak(before: string): number {
  return Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf('。')) + 1
}
