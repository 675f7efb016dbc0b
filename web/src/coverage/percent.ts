/** A score of 0–1 as people read it: 0–100 without decimals. */
export function percent(score: number): string {
  return (score * 100).toFixed(0)
}

/** A total of 0–100 with one decimal. */
export function totalWords(total: number): string {
  return total.toFixed(1)
}
