import { linksOf } from '../framework/concept.js'
import { sigmoid } from '../language/sparse-model.js'
import { clipped, INGREDIENTS } from './combine.js'
import type { Neighbours } from './neighbours.js'
import type { Signal } from './signals.js'

/** The outputs of one question put to every sentence: which area, or which indicator of a framework. */
export interface Question {
  /** Concept links are looked up under this name: a framework's id, or `areas`. */
  readonly links: string
  /** What each candidate is called in the concept links. */
  readonly candidates: readonly string[]
  /** Column of each candidate in the classifier, -1 where it was never trained (an imported framework). */
  readonly columns: readonly number[]
  /** For each candidate the columns of its kin: an indicator's area, or an area's indicators. */
  readonly kin: readonly (readonly number[])[]
  readonly noneColumn: number
}

/** Votes of concepts beyond this say no more. */
const MOST_VOTES = 3

/**
 * Values of all ingredients for a sentence and each candidate.
 *
 * @returns `candidates × INGREDIENTS`, row by row
 */
export function ingredientsOf(
  question: Question,
  index: number,
  signals: readonly (Signal | null)[],
  neighbours: readonly Neighbours[],
): Float64Array {
  const width = INGREDIENTS.length
  const values = new Float64Array(question.candidates.length * width)
  const signal = signals[index]
  const around = neighbours[index]
  if (signal == null || around === undefined) return values
  const at = (i: number | null, k: number): number => {
    const other = i === null ? null : signals[i]
    return other == null ? 0 : clipped(columnOf(other, question, k))
  }
  let most = -Infinity
  question.candidates.forEach((_, k) => (most = Math.max(most, columnOf(signal, question, k))))
  const unsure = 1 - sigmoid(clipped(most))
  const votes = votesOf(question, signal)
  question.candidates.forEach((_, k) => {
    const children = around.children.map((i) => at(i, k))
    const child = children.length === 0 ? 0 : children.reduce((a, b) => a + b, 0) / children.length
    const kin = (question.kin[k] ?? []).reduce(
      (best, column) => Math.max(best, clipped(signal.logits[column] ?? -7)),
      -7,
    )
    const context = [
      at(around.lead, k),
      at(around.heading, k),
      at(around.upper, k),
      at(around.previous, k),
      at(around.next, k),
      child,
    ]
    const row = [
      1,
      at(index, k),
      votes.strong[k] ?? 0,
      votes.weak[k] ?? 0,
      kin,
      clipped(signal.logits[question.noneColumn] ?? 0),
      ...context.flatMap((value) => [value, value * unsure]),
    ]
    values.set(row, k * width)
  })
  return values
}

function columnOf(signal: Signal, question: Question, k: number): number {
  const column = question.columns[k] ?? -1
  return column < 0 ? 0 : (signal.logits[column] ?? 0)
}

/** Votes of the concepts found in a sentence: a whole vote for a concept's best indicator, half for its others; shared among the readings of an ambiguous term. */
function votesOf(question: Question, signal: Signal): { strong: Float64Array; weak: Float64Array } {
  const strong = new Float64Array(question.candidates.length)
  const weak = new Float64Array(question.candidates.length)
  for (const hit of signal.hits) {
    for (const concept of hit.values) {
      const votes = concept.weight === 'strong' ? strong : weak
      linksOf(concept, question.links).forEach((number, nth) => {
        const k = question.candidates.indexOf(number)
        if (k >= 0) votes[k] = Math.min(MOST_VOTES, (votes[k] ?? 0) + (nth === 0 ? 1 : 0.5) / hit.values.length)
      })
    }
  }
  return { strong, weak }
}
