import type { Range } from '../words.js'

/** White space is left out when gold and analysis are laid over each other, since they may cut lines differently. */
export function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '')
}

/** Positions of each piece in the squeezed text, searched forward from where the last one ended; null where it is not there. */
export function layOver(pieces: readonly string[], text: string): (Range | null)[] {
  let from = 0
  return pieces.map((piece) => {
    const key = squeezed(piece)
    const ahead = text.indexOf(key, from)
    const start = ahead < 0 ? text.indexOf(key) : ahead
    if (start < 0 || key === '') return null
    from = start + key.length
    return { start, end: from }
  })
}

/** For each gold piece the index of the analysed piece that covers most of it, or -1. */
export function align(gold: readonly string[], analysed: readonly string[], text: string): number[] {
  const whole = squeezed(text)
  const owner = new Int32Array(whole.length).fill(-1)
  layOver(analysed, whole).forEach((range, i) => {
    if (range !== null) owner.fill(i, range.start, range.end)
  })
  return layOver(gold, whole).map((range) => {
    if (range === null) return -1
    const votes = new Map<number, number>()
    for (let k = range.start; k < range.end; k++) votes.set(owner[k] ?? -1, (votes.get(owner[k] ?? -1) ?? 0) + 1)
    return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1
  })
}
