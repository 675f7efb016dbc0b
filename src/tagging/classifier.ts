import { RowSums } from '../language/row-sums.js'
import type { SparseModel } from '../language/sparse-model.js'
import { clipped } from './log-odds.js'
import { addFeatures } from './features.js'
import { ModelVocabulary } from './model-vocabulary.js'
import { RowSet } from './row-set.js'
import type { Stretch } from './stretch.js'

/** A model made ready to be asked about stretches of text. */
export class Classifier {
  readonly vocabulary: ModelVocabulary
  /** How many outputs there are. */
  readonly width: number
  private readonly rows = new RowSet()
  private readonly bias: Float64Array
  private readonly scale: Float64Array
  private readonly weights: RowSums
  private readonly sums: Float64Array

  constructor(model: SparseModel) {
    this.vocabulary = vocabularyOf(model)
    this.width = model.outputs.length
    this.bias = Float64Array.from(model.bias)
    this.scale = Float64Array.from(model.scale)
    this.weights = new RowSums(model.weights, this.width)
    this.sums = new Float64Array(this.weights.room)
  }

  /**
   * Log-odds of the outputs for stretches of text, within the bounds beyond which they say no more. Features count once each and are scaled to unit
   * length, so that long sentences do not shout.
   *
   * @returns `stretches × outputs`, row by row
   */
  logits(stretches: readonly Stretch[]): Float64Array {
    const { rows, vocabulary, weights, sums, bias, scale, width } = this
    // One piece of memory for all: to ask for many small ones takes longer than to fill them.
    const logits = new Float64Array(stretches.length * width)
    let from = 0
    for (const stretch of stretches) {
      rows.clear()
      addFeatures(stretch, vocabulary, rows)
      weights.add(rows.rows, rows.count, sums)
      const norm = rows.count === 0 ? 0 : 1 / Math.sqrt(rows.count)
      for (let k = 0; k < width; k++)
        logits[from + k] = clipped((bias[k] ?? 0) + (sums[k] ?? 0) * norm * (scale[k] ?? 0))
      from += width
    }
    return logits
  }
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
