import { clipped, OWN_INGREDIENTS, weighRows, type Weights } from './combine.js'
import { votesOf, type Question } from './question.js'
import type { Signal } from './signals.js'

/** Votes of concepts beyond this say no more. */
const MOST_VOTES = 3
const WIDTH = OWN_INGREDIENTS.length
const NOTHING_AKIN = new Int32Array(0)

/**
 * Values of what a sentence itself says for each candidate.
 *
 * @param values is written over, where there is one
 * @returns `candidates × OWN_INGREDIENTS`, row by row
 */
export function ownIngredients(
  question: Question,
  signal: Signal,
  values = new Float64Array(question.candidates.length * WIDTH),
): Float64Array {
  const { logits } = signal
  const { columns, kin } = question
  const none = clipped(logits[question.noneColumn] ?? 0)
  for (let k = 0, at = 0; k < columns.length; k++, at += WIDTH) {
    const column = columns[k] ?? -1
    const relatives = kin[k] ?? NOTHING_AKIN
    // Where nothing is akin (publicity is no chapter of an outline), the candidate speaks for itself.
    let nearest = relatives.length === 0 && column >= 0 ? (logits[column] ?? 0) : -Infinity
    for (let r = 0; r < relatives.length; r++) {
      const said = logits[relatives[r] ?? 0] ?? -Infinity
      if (said > nearest) nearest = said
    }
    values[at] = 1
    values[at + 1] = column < 0 ? 0 : clipped(logits[column] ?? 0)
    values[at + 2] = 0
    values[at + 3] = 0
    values[at + 4] = clipped(nearest)
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
        const at = k * WIDTH + slot
        values[at] = Math.min(MOST_VOTES, (values[at] ?? 0) + weight / hit.values.length)
      }
    }
}

/** The least log-odds that there are, and their odds: what most candidates have in most clauses, so that the power is worked out but once. */
const LEAST = clipped(-Infinity)
const LEAST_ODDS = Math.exp(LEAST)

function oddsOf(logOdds: number): number {
  return logOdds === LEAST ? LEAST_ODDS : Math.exp(logOdds)
}

/** A candidate's least log-share of a clause. */
const LEAST_SHARE = -8

/**
 * What the clauses say one by one. The third topic of a packed sentence is unlikely for the sentence, yet the surest of its clause; the more
 * clauses there are, the more that counts.
 */
function addClauses(question: Question, signal: Signal, values: Float64Array): void {
  const { columns, noneColumn } = question
  for (let at = 0; at < values.length; at += WIDTH) {
    values[at + 6] = LEAST
    values[at + 7] = LEAST_SHARE
  }
  const elsewhere = question.links === 'areas' ? 0 : (signal.elsewhere ?? 0)
  const said = new Float64Array(columns.length)
  for (const clause of signal.clauses) {
    let odds = oddsOf(clipped(clause[noneColumn] ?? 0))
    for (let k = 0; k < columns.length; k++) {
      const column = columns[k] ?? -1
      said[k] = column < 0 ? 0 : clipped(clause[column] ?? 0)
      if (column >= 0) odds += oddsOf(said[k] ?? 0)
    }
    const total = Math.log(elsewhere + odds)
    for (let k = 0, at = 0; k < columns.length; k++, at += WIDTH) {
      const most = said[k] ?? 0
      if (most > (values[at + 6] ?? 0)) values[at + 6] = most
      if (most - total > (values[at + 7] ?? 0)) values[at + 7] = most - total
    }
  }
  const packed = Math.log2(signal.clauses.length)
  for (let at = 0; at < values.length; at += WIDTH) {
    values[at + 8] = packed
    values[at + 9] = packed * (values[at + 1] ?? 0)
    values[at + 10] = packed * (values[at + 6] ?? 0)
    values[at + 11] = packed * (values[at + 7] ?? 0)
    values[at + 12] = packed * (values[at + 2] ?? 0)
  }
}

/** Log-odds of each candidate by each sentence itself; null for sentences without topics. */
export function ownLogits(
  question: Question,
  weights: Weights,
  signals: readonly (Signal | null)[],
): (Float64Array | null)[] {
  const { length } = question.candidates
  // Tables of all sentences in one piece of memory, and one to work on: they are many and small.
  const all = new Float64Array(signals.length * length)
  const values = new Float64Array(length * WIDTH)
  const flat = Float64Array.from(weights)
  return signals.map((signal, i) => {
    if (signal === null) return null
    ownIngredients(question, signal, values)
    const logits = all.subarray(i * length, (i + 1) * length)
    weighRows(flat, values, logits)
    for (let k = 0; k < length; k++) logits[k] = clipped(logits[k] ?? 0)
    return logits
  })
}
