import type { Area, Range } from '../../words.js'
import { gramsOf, type Background } from '../background.js'
import type { Compared } from '../neighbour.js'
import { skeletonOf } from '../skeleton.js'

type Sentence = Compared['sentences'][number]

/** A stretch of one report with what it speaks of, so that it can be laid beside one of another year. */
export interface Statement extends Range {
  /** Pairs of characters with their weights: what is rare in reports of this kind weighs most. */
  readonly pairs: ReadonlyMap<string, number>
  readonly weight: number
  /** Ids of the concepts named. */
  readonly concepts: ReadonlySet<string>
  readonly indicators: ReadonlySet<string>
  readonly areas: ReadonlySet<Area>
}

/** A sentence, or a range within it, as a statement. */
export function statementOf(
  text: string,
  sentence: Sentence,
  names: readonly string[],
  background: Background,
  range: Range = sentence,
): Statement {
  const { view } = skeletonOf(text, [range], names)
  const pairs = new Map([...gramsOf(view, 2)].map((pair) => [pair, background.rarity(pair)]))
  const terms = sentence.indicators.flatMap((tag) => tag.evidence.terms)
  return {
    start: range.start,
    end: range.end,
    pairs,
    weight: [...pairs.values()].reduce((sum, weight) => sum + weight, 0),
    concepts: new Set(
      terms.flatMap(({ start, end, concept }) =>
        concept !== null && start >= range.start && end <= range.end ? [concept] : [],
      ),
    ),
    indicators: new Set(sentence.indicators.map((tag) => tag.id)),
    areas: new Set(sentence.areas.map((tag) => tag.id)),
  }
}

/** Weight of the words of `a` that `b` has too, as a share of the weight of `a`: 0–1. */
export function contained(a: Statement, b: Statement): number {
  return a.weight === 0 ? 0 : sharedWeight(a, b) / a.weight
}

/** How alike two statements are, by the weight of the words they share: 1 for the same words, 0–1. */
export function alike(a: Statement, b: Statement): number {
  const both = a.weight + b.weight
  return both === 0 ? 0 : (2 * sharedWeight(a, b)) / both
}

function sharedWeight(a: Statement, b: Statement): number {
  let shared = 0
  for (const [pair, weight] of a.pairs) if (b.pairs.has(pair)) shared += weight
  return shared
}

export function inCommon<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): T[] {
  return [...a].filter((value) => b.has(value))
}
