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
  /** How many outputs there are. */
  readonly width: number
  private readonly rows = new RowSet()
  private readonly bias: Float64Array
  private readonly scale: Float64Array
  private readonly weightsBefore = new WeakMap<IsWanted, RowSums>()

  constructor(private readonly model: SparseModel) {
    this.vocabulary = new ModelVocabulary(model.features)
    this.width = model.outputs.length
    this.bias = Float64Array.from(model.bias)
    this.scale = Float64Array.from(model.scale)
  }

  /**
   * Log-odds of outputs for stretches of text. Features count once each and are scaled to unit length, so that long sentences do not shout.
   *
   * @param isWanted the outputs that are asked for; the others stay 0
   * @returns `stretches × outputs`, row by row
   */
  logits(stretches: readonly Stretch[], isWanted: IsWanted): Float64Array {
    const { rows, vocabulary, bias, scale, width } = this
    const weights = this.weightsOf(isWanted)
    const { columns } = weights
    const sums = new Float64Array(columns.length + 8)
    // One piece of memory for all: to ask for many small ones takes longer than to fill them.
    const logits = new Float64Array(stretches.length * width)
    stretches.forEach((stretch, nth) => {
      rows.clear()
      addFeatures(stretch, vocabulary, rows)
      weights.add(rows.rows, rows.count, sums)
      const norm = rows.count === 0 ? 0 : 1 / Math.sqrt(rows.count)
      for (let i = 0; i < columns.length; i++) {
        const k = columns[i] ?? 0
        logits[nth * width + k] = (bias[k] ?? 0) + (sums[i] ?? 0) * norm * (scale[k] ?? 0)
      }
    })
    return logits
  }

  /** The weights of the wanted outputs; put together once for each way of wanting. */
  private weightsOf(isWanted: IsWanted): RowSums {
    let weights = this.weightsBefore.get(isWanted)
    if (weights === undefined) {
      const { outputs } = this.model
      const wanted = Int32Array.from(outputs.flatMap((output, k) => (isWanted(output) ? [k] : [])))
      weights = new RowSums(this.model.weights, this.width, wanted)
      this.weightsBefore.set(isWanted, weights)
    }
    return weights
  }
}

const ready = new WeakMap<SparseModel, Classifier>()

/** Made ready once for each model. */
export function classifierOf(model: SparseModel): Classifier {
  let classifier = ready.get(model)
  if (classifier === undefined) ready.set(model, (classifier = new Classifier(model)))
  return classifier
}
