/** One row of a small logistic regression. */
export interface Row {
  readonly values: ArrayLike<number>
  /** In [0, 1]. */
  readonly target: number
  readonly weight: number
}

const ROUNDS = 25
/** Pull towards zero, as if this many rows spoke against each weight: enough to keep twin ingredients from fighting each other. */
const RIDGE = 1
const SETTLED = 1e-6

/** Fits a small dense logistic regression by Newton's method; deterministic. @returns one weight for each value, four decimals */
export function fitLogistic(rows: readonly Row[], width: number): number[] {
  let weights = new Float64Array(width)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = Float64Array.from(weights, (w) => RIDGE * w)
    const bend = Array.from({ length: width }, (_, i) =>
      Float64Array.from({ length: width }, (_, j) => (i === j ? RIDGE : 0)),
    )
    for (const row of rows) addRow(row, weights, slope, bend)
    const step = solve(bend, slope)
    weights = weights.map((w, i) => w - (step[i] ?? 0))
    if (Math.max(...step.map(Math.abs)) < SETTLED) break
  }
  return [...weights].map((w) => Number(w.toFixed(4)))
}

function addRow(
  { values, target, weight }: Row,
  weights: Float64Array,
  slope: Float64Array,
  bend: readonly Float64Array[],
): void {
  const width = weights.length
  let z = 0
  for (let i = 0; i < width; i++) z += (weights[i] ?? 0) * (values[i] ?? 0)
  const p = 1 / (1 + Math.exp(-z))
  const off = (p - target) * weight
  const curve = Math.max(p * (1 - p), 1e-6) * weight
  for (let i = 0; i < width; i++) {
    const value = values[i] ?? 0
    if (value === 0) continue
    slope[i] = (slope[i] ?? 0) + off * value
    const line = bend[i]
    if (line === undefined) continue
    for (let j = 0; j < width; j++) line[j] = (line[j] ?? 0) + curve * value * (values[j] ?? 0)
  }
}

/** Solves a symmetric positive definite system by elimination. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const width = right.length
  const rows = matrix.map((line, i) => Float64Array.of(...line, right[i] ?? 0))
  for (let pivot = 0; pivot < width; pivot++) {
    const line = rows[pivot]
    if (line === undefined) continue
    for (let i = pivot + 1; i < width; i++) {
      const other = rows[i]
      if (other === undefined) continue
      const factor = (other[pivot] ?? 0) / (line[pivot] ?? 1)
      if (factor !== 0) for (let j = pivot; j <= width; j++) other[j] = (other[j] ?? 0) - factor * (line[j] ?? 0)
    }
  }
  const solution = new Float64Array(width)
  for (let i = width - 1; i >= 0; i--) {
    const line = rows[i]
    if (line === undefined) continue
    let rest = line[width] ?? 0
    for (let j = i + 1; j < width; j++) rest -= (line[j] ?? 0) * (solution[j] ?? 0)
    solution[i] = rest / (line[i] ?? 1)
  }
  return solution
}
