/**
 * A sparse linear model with many outputs: one logistic regression each, all over the same features of a sentence.
 * Weights are kept as signed bytes with one scale for each output: 2 MB instead of 9, and the same bytes from every training run.
 */
export interface SparseModel {
  /** Names of the outputs, in column order. */
  readonly outputs: readonly string[]
  /** Names of the features, in row order. */
  readonly features: readonly string[]
  readonly bias: readonly number[]
  /** Weight = byte × scale of its output. */
  readonly scale: readonly number[]
  /** `features × outputs`, row by row. */
  readonly weights: Int8Array
}

/** The same model with some of its outputs: rows that lie in a line of the cache are summed sooner. */
export function withOutputs(model: SparseModel, isWanted: (output: string) => boolean): SparseModel {
  const { outputs, features } = model
  const columns = outputs.flatMap((output, column) => (isWanted(output) ? [column] : []))
  const weights = new Int8Array(features.length * columns.length)
  let at = 0
  for (let from = 0; from < model.weights.length; from += outputs.length)
    for (const column of columns) weights[at++] = model.weights[from + column] ?? 0
  return {
    outputs: columns.map((column) => outputs[column] ?? ''),
    features,
    bias: columns.map((column) => model.bias[column] ?? 0),
    scale: columns.map((column) => model.scale[column] ?? 0),
    weights,
  }
}

/** The column of each output. */
export function columnsOf(outputs: readonly string[]): ReadonlyMap<string, number> {
  return new Map(outputs.map((output, column) => [output, column]))
}

export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}
