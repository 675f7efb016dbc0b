/** Hits, false alarms and misses of one label. */
export interface Hits {
  tp: number
  fp: number
  fn: number
}

export function f1({ tp, fp, fn }: Hits): number {
  return tp + fp + fn === 0 ? 1 : (2 * tp) / (2 * tp + fp + fn)
}

/** Mean F1 over the labels that occur in the gold. */
export function macroF1(table: ReadonlyMap<unknown, Hits>): number {
  const asked = [...table.values()].filter((hits) => hits.tp + hits.fn > 0)
  return mean(asked.map(f1))
}

export function cell<K>(table: Map<K, Hits>, key: K): Hits {
  let hits = table.get(key)
  if (hits === undefined) table.set(key, (hits = { tp: 0, fp: 0, fn: 0 }))
  return hits
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length
}

/** Three decimals, as all figures are printed. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** Agreement on an ordered scale beyond chance, squared distances: 1 where all pairs are equal. @param pairs [gold, found], whole numbers from 0 to 3 */
export function quadraticKappa(pairs: readonly (readonly [number, number])[]): number {
  const rows = [0, 0, 0, 0]
  const columns = [0, 0, 0, 0]
  let observed = 0
  for (const [gold, found] of pairs) {
    observed += (gold - found) ** 2 / pairs.length
    rows[gold] = (rows[gold] ?? 0) + 1
    columns[found] = (columns[found] ?? 0) + 1
  }
  let expected = 0
  rows.forEach((row, a) =>
    columns.forEach((column, b) => (expected += ((a - b) ** 2 * row * column) / pairs.length ** 2)),
  )
  return expected === 0 ? 1 : 1 - observed / expected
}
