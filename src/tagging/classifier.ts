import { RowSums } from '../language/row-sums.js'
import type { SparseModel } from '../language/sparse-model.js'
import { addFeatures } from './features.js'
import { ModelVocabulary } from './model-vocabulary.js'
import type { IsWanted } from './question.js'
import { RowSet } from './row-set.js'
import type { Stretch } from './stretch.js'

/** A model made ready to be asked about stretches of text. */
export class Classifier {
  readonly vocabulary: ModelVocabulary
  private readonly weights: RowSums
  private readonly rows = new RowSet()
  private readonly sums: Float64Array
  private readonly bias: Float64Array
  private readonly scale: Float64Array
  private readonly columnsBefore = new WeakMap<IsWanted, Columns>()

  constructor(private readonly model: SparseModel) {
    this.vocabulary = new ModelVocabulary(model.features)
    this.weights = new RowSums(model.weights, model.outputs.length)
    this.sums = new Float64Array(4 * Math.ceil(model.outputs.length / 4))
    this.bias = Float64Array.from(model.bias)
    this.scale = Float64Array.from(model.scale)
  }

  /**
   * Log-odds of outputs for stretches of text. Features count once each and are scaled to unit length, so that long sentences do not shout.
   *
   * @param columns the outputs that are wanted; the others stay 0
   * @returns `stretches × outputs`, row by row
   */
  logits(stretches: readonly Stretch[], columns: Columns): Float64Array {
    const { rows, sums, weights, vocabulary, bias, scale } = this
    const { wanted } = columns
    const width = this.model.outputs.length
    // One piece of memory for all: to ask for many small ones takes longer than to fill them.
    const logits = new Float64Array(stretches.length * width)
    stretches.forEach((stretch, nth) => {
      rows.clear()
      addFeatures(stretch, vocabulary, rows)
      weights.add(rows.rows, rows.count, columns.blocks, sums)
      const norm = rows.count === 0 ? 0 : 1 / Math.sqrt(rows.count)
      for (let i = 0; i < wanted.length; i++) {
        const k = wanted[i] ?? 0
        logits[nth * width + k] = (bias[k] ?? 0) + (sums[k] ?? 0) * norm * (scale[k] ?? 0)
      }
    })
    return logits
  }

  /** The outputs whose names are wanted; looked up once for each way of wanting. */
  columns(isWanted: IsWanted): Columns {
    let columns = this.columnsBefore.get(isWanted)
    if (columns === undefined) {
      const wanted = Int32Array.from(this.model.outputs.flatMap((output, k) => (isWanted(output) ? [k] : [])))
      columns = { wanted, blocks: this.weights.blocksOf([...wanted]) }
      this.columnsBefore.set(isWanted, columns)
    }
    return columns
  }
}

/** Some of a classifier's outputs. */
export interface Columns {
  readonly wanted: Int32Array
  /** The blocks of weights that hold them. */
  readonly blocks: Int32Array
}

const ready = new WeakMap<SparseModel, Classifier>()

/** Made ready once for each model. */
export function classifierOf(model: SparseModel): Classifier {
  let classifier = ready.get(model)
  if (classifier === undefined) ready.set(model, (classifier = new Classifier(model)))
  return classifier
}
