/** Ranks from 1, the highest value first; equal values share the better rank, null has none. */
export function ranks(values: readonly (number | null)[]): (number | null)[] {
  const sorted = values.filter((value) => value !== null).toSorted((a, b) => b - a)
  const first = new Map<number, number>()
  sorted.forEach((value, i) => {
    if (!first.has(value)) first.set(value, i + 1)
  })
  return values.map((value) => (value === null ? null : (first.get(value) ?? null)))
}

/** The quarter that a rank falls into, 1 the best. */
export function quartileOf(rank: number | null, of: number): 1 | 2 | 3 | 4 | null {
  return rank === null ? null : ((Math.floor(((rank - 1) * 4) / of) + 1) as 1 | 2 | 3 | 4)
}
