import { clipped, OWN_INGREDIENTS, weigh, type Weights } from './combine.js'
import { votesOf, type Question } from './question.js'
import type { Signal } from './signals.js'

/** Votes of concepts beyond this say no more. */
const MOST_VOTES = 3

/**
 * Values of what a sentence itself says for each candidate.
 *
 * @returns `candidates × OWN_INGREDIENTS`, row by row
 */
export function ownIngredients(question: Question, signal: Signal): Float64Array {
  const width = OWN_INGREDIENTS.length
  const values = new Float64Array(question.candidates.length * width)
  const { logits, clauses } = signal
  const none = clipped(logits[question.noneColumn] ?? 0)
  for (let k = 0; k < question.candidates.length; k++) {
    const column = question.columns[k] ?? -1
    let kin = -Infinity
    for (const other of question.kin[k] ?? []) {
      const said = logits[other] ?? -Infinity
      if (said > kin) kin = said
    }
    const at = k * width
    values[at] = 1
    values[at + 1] = column < 0 ? 0 : clipped(logits[column] ?? 0)
    values[at + 4] = clipped(kin)
    values[at + 5] = none
    values[at + 6] = column < 0 ? 0 : clipped(clauses[column] ?? 0)
  }
  addVotes(question, signal, values)
  return values
}

/** Votes of the concepts in the sentence, shared among the readings of an ambiguous term. */
function addVotes(question: Question, signal: Signal, values: Float64Array): void {
  for (const hit of signal.hits)
    for (const concept of hit.values) {
      const slot = concept.weight === 'strong' ? 2 : 3
      for (const { k, weight } of votesOf(concept, question)) {
        const at = k * OWN_INGREDIENTS.length + slot
        values[at] = Math.min(MOST_VOTES, (values[at] ?? 0) + weight / hit.values.length)
      }
    }
}

/** Log-odds of each candidate by the sentence itself. */
export function ownLogits(question: Question, weights: Weights, signal: Signal): Float64Array {
  const values = ownIngredients(question, signal)
  const logits = new Float64Array(question.candidates.length)
  for (let k = 0; k < logits.length; k++) logits[k] = clipped(weigh(weights, values, k * OWN_INGREDIENTS.length))
  return logits
}
