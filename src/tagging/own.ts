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
  const { logits } = signal
  const none = clipped(logits[question.noneColumn] ?? 0)
  for (let k = 0; k < question.candidates.length; k++) {
    const column = question.columns[k] ?? -1
    const relatives = question.kin[k] ?? []
    // Where nothing is akin (publicity is no chapter of an outline), the candidate speaks for itself.
    let kin = relatives.length === 0 && column >= 0 ? (logits[column] ?? 0) : -Infinity
    for (const other of relatives) {
      const said = logits[other] ?? -Infinity
      if (said > kin) kin = said
    }
    const at = k * width
    values[at] = 1
    values[at + 1] = column < 0 ? 0 : clipped(logits[column] ?? 0)
    values[at + 4] = clipped(kin)
    values[at + 5] = none
  }
  addVotes(question, signal, values)
  addClauses(question, signal, values)
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

/** A candidate's least log-share of a clause. */
const LEAST_SHARE = -8

/**
 * What the clauses say one by one. The third topic of a packed sentence is unlikely for the sentence, yet the surest of its clause; the more
 * clauses there are, the more that counts.
 */
function addClauses(question: Question, signal: Signal, values: Float64Array): void {
  const width = OWN_INGREDIENTS.length
  const { columns, noneColumn } = question
  const packed = Math.log2(signal.clauses.length)
  for (let k = 0; k < columns.length; k++) {
    values[k * width + 6] = clipped(-Infinity)
    values[k * width + 7] = LEAST_SHARE
  }
  const elsewhere = question.links === 'areas' ? 0 : (signal.elsewhere ?? 0)
  const said = new Float64Array(columns.length)
  for (const clause of signal.clauses) {
    for (let k = 0; k < said.length; k++) said[k] = clipped(clause[columns[k] ?? -1] ?? 0)
    const total = Math.log(elsewhere + oddsOf(clipped(clause[noneColumn] ?? 0), said, columns))
    for (let k = 0, at = 0; k < said.length; k++, at += width) {
      const most = said[k] ?? 0
      if (most > (values[at + 6] ?? 0)) values[at + 6] = most
      if (most - total > (values[at + 7] ?? 0)) values[at + 7] = most - total
    }
  }
  for (let at = 0; at < values.length; at += width) {
    values[at + 8] = packed
    values[at + 9] = packed * (values[at + 1] ?? 0)
    values[at + 10] = packed * (values[at + 6] ?? 0)
    values[at + 11] = packed * (values[at + 7] ?? 0)
    values[at + 12] = packed * (values[at + 2] ?? 0)
  }
}

/** Summed odds of no topic and of all candidates that the classifier knows. */
function oddsOf(none: number, said: Float64Array, columns: readonly number[]): number {
  let sum = Math.exp(none)
  for (let k = 0; k < said.length; k++) if ((columns[k] ?? -1) >= 0) sum += Math.exp(said[k] ?? 0)
  return sum
}

/** Log-odds of each candidate by the sentence itself. */
export function ownLogits(question: Question, weights: Weights, signal: Signal): Float64Array {
  const values = ownIngredients(question, signal)
  const logits = new Float64Array(question.candidates.length)
  for (let k = 0; k < logits.length; k++) logits[k] = clipped(weigh(weights, values, k * OWN_INGREDIENTS.length))
  return logits
}
