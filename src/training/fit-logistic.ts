/** One row of a small logistic regression. */
export interface Row {
  readonly values: ArrayLike<number>
  /** In [0, 1]. */
  readonly target: number
  readonly weight: number
}

const ROUNDS = 400
const RIDGE = 1e-3

/** Fits a small dense logistic regression by Newton-like steps on the diagonal; deterministic. @returns one weight for each value */
export function fitLogistic(rows: readonly Row[], width: number): number[] {
  const weights = new Float64Array(width)
  const squares = new Float64Array(width).fill(1e-8)
  const total = rows.reduce((sum, row) => sum + row.weight, 0)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Float64Array(width)
    for (const row of rows) {
      let z = 0
      for (let i = 0; i < width; i++) z += (weights[i] ?? 0) * (row.values[i] ?? 0)
      const off = ((1 / (1 + Math.exp(-z)) - row.target) * row.weight) / total
      for (let i = 0; i < width; i++) slope[i] = (slope[i] ?? 0) + off * (row.values[i] ?? 0)
    }
    for (let i = 0; i < width; i++) {
      const step = (slope[i] ?? 0) + RIDGE * (weights[i] ?? 0)
      squares[i] = 0.9 * (squares[i] ?? 0) + 0.1 * step * step
      weights[i] = (weights[i] ?? 0) - (0.05 / (1 + round / 40)) * (step / Math.sqrt((squares[i] ?? 0) + 1e-12))
    }
  }
  return [...weights].map((w) => Number(w.toFixed(4)))
}
