import type { Range } from './words.js'

/** A quote reaches at least this many units to both sides of its point, so that a reader finds the place. */
const REACH = 6

/** A range with the words it covers. */
export function quoteOf(text: string, { start, end }: Range): Range & { quote: string } {
  return { start, end, quote: text.slice(start, end) }
}

/** A point within the text, quoted with at least six units to both sides (less at the ends of the text). */
export function quoteAround(text: string, { start, end }: Range): Range & { quote: string } {
  return quoteOf(text, { start: Math.max(0, start - REACH), end: Math.min(text.length, end + REACH) })
}
