import { RowSums, Sums } from '../language/row-sums.js'
import type { SparseModel } from '../language/sparse-model.js'
import { clipped } from './log-odds.js'
import { addBetween, addNamed, addRunning } from './features.js'
import { ModelVocabulary } from './model-vocabulary.js'
import { RowSet } from './row-set.js'
import type { Stretch } from './stretch.js'

/** A sentence, and what of it is asked about by itself. */
export interface Asked {
  readonly sentence: Stretch
  /** In order, none of them over another. */
  readonly clauses: readonly Stretch[]
  /** What stands behind its last turn. */
  readonly rest: Stretch | null
}

/** A model made ready to be asked about stretches of text. */
export class Classifier {
  readonly vocabulary: ModelVocabulary
  /** How many outputs there are. */
  readonly width: number
  private readonly rows = new RowSet()
  private readonly bias: Float64Array
  private readonly scale: Float64Array
  private readonly weights: RowSums
  /** Sums of the weights of a sentence and of one of its clauses. */
  private readonly whole: Sums
  private readonly part: Sums

  constructor(model: SparseModel) {
    this.vocabulary = vocabularyOf(model)
    this.width = model.outputs.length
    this.bias = Float64Array.from(model.bias)
    this.scale = Float64Array.from(model.scale)
    this.weights = new RowSums(model.weights, this.width)
    this.whole = new Sums(this.weights.room)
    this.part = new Sums(this.weights.room)
  }

  /**
   * Log-odds of the outputs for sentences, their clauses and rests, within the bounds beyond which they say no more. Features count once each and are
   * scaled to unit length, so that long sentences do not shout.
   *
   * @returns `stretches × outputs`, row by row: each sentence, its clauses, its rest
   */
  logits(asked: readonly Asked[]): Float64Array {
    // One piece of memory for all: to ask for many small ones takes longer than to fill them.
    const logits = new Float64Array(asked.reduce((sum, each) => sum + stretchesOf(each), 0) * this.width)
    let row = 0
    for (const each of asked) {
      this.hear(each.sentence, each.clauses, logits, row)
      if (each.rest !== null) this.hear(each.rest, [], logits, row + 1 + each.clauses.length)
      row += stretchesOf(each)
    }
    return logits
  }

  /** Writes the rows of a sentence and its clauses. What a clause shares with the sentence is summed for both but once. */
  private hear(sentence: Stretch, clauses: readonly Stretch[], logits: Float64Array, row: number): void {
    const { rows, vocabulary, weights, whole, part } = this
    const { running, apart } = rows
    rows.clear()
    whole.clear()
    for (let c = 0; c < clauses.length; c++) {
      const clause = clauses[c]
      if (clause === undefined) continue
      const from = running.count
      addRunning(clause, rows)
      rows.name()
      addNamed(clause, vocabulary, rows)
      part.clear()
      weights.add(running.rows, from, running.count, part)
      whole.add(part)
      weights.add(apart.rows, 0, apart.count, part)
      this.write(part, logits, row + 1 + c)
      rows.begin()
    }
    const from = running.count
    addBetween(sentence, clauses, rows)
    weights.add(running.rows, from, running.count, whole)
    rows.begin()
    rows.name()
    addNamed(sentence, vocabulary, rows)
    weights.add(apart.rows, 0, apart.count, whole)
    this.write(whole, logits, row)
  }

  private write(sums: Sums, logits: Float64Array, row: number): void {
    const { bias, scale, width } = this
    const norm = sums.count === 0 ? 0 : 1 / Math.sqrt(sums.count)
    const from = row * width
    for (let k = 0; k < width; k++) logits[from + k] = clipped((bias[k] ?? 0) + sums.of(k) * norm * (scale[k] ?? 0))
  }
}

/** How many stretches of text are asked about. */
function stretchesOf({ clauses, rest }: Asked): number {
  return 1 + clauses.length + (rest === null ? 0 : 1)
}

const vocabularies = new WeakMap<readonly string[], ModelVocabulary>()

/** Put together once for all models that have the same features. */
function vocabularyOf({ features }: SparseModel): ModelVocabulary {
  let vocabulary = vocabularies.get(features)
  if (vocabulary === undefined) vocabularies.set(features, (vocabulary = new ModelVocabulary(features)))
  return vocabulary
}

const ready = new WeakMap<SparseModel, Classifier>()

/** Made ready once for each model. */
export function classifierOf(model: SparseModel): Classifier {
  let classifier = ready.get(model)
  if (classifier === undefined) ready.set(model, (classifier = new Classifier(model)))
  return classifier
}
