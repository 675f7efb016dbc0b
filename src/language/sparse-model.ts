/**
 * A sparse linear model with many outputs: one logistic regression each, all over the same features of a sentence.
 * Weights are kept as signed bytes with one scale for each output: 2 MB instead of 9, and the same bytes from every training run.
 */
export interface SparseModel {
  /** Names of the outputs, in column order. */
  readonly outputs: readonly string[]
  /** Row of each feature. */
  readonly features: ReadonlyMap<string, number>
  readonly bias: readonly number[]
  /** Weight = byte × scale of its output. */
  readonly scale: readonly number[]
  /** `features × outputs`, row by row. */
  readonly weights: Int8Array
}

/**
 * Log-odds of each output for a sentence. Features count once each and are scaled to unit length, so that long sentences do not shout.
 *
 * @returns one number for each output, in column order
 */
export function logits(model: SparseModel, names: readonly string[]): Float64Array {
  const width = model.outputs.length
  const sums = new Float64Array(width)
  let known = 0
  for (const name of names) {
    const row = model.features.get(name)
    if (row === undefined) continue
    known++
    const at = row * width
    for (let k = 0; k < width; k++) sums[k] = (sums[k] ?? 0) + (model.weights[at + k] ?? 0)
  }
  const norm = known === 0 ? 0 : 1 / Math.sqrt(known)
  for (let k = 0; k < width; k++) sums[k] = (model.bias[k] ?? 0) + (sums[k] ?? 0) * norm * (model.scale[k] ?? 0)
  return sums
}

export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}
