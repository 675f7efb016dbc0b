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

const ELLIPSIS = '……'
/** What ends a sentence, or a line. */
const ENDS = '。！？；!?;\n'
const CLOSING = '”’』」》）)'

/** A quote as people read it: trimmed, with …… where it was cut out of the middle of a sentence. */
export function quoteShown(text: string, { start, quote }: Range & { readonly quote: string }): string {
  const words = quote.trim()
  if (words === '') return words
  const from = start + quote.indexOf(words)
  const last = [...words].findLast((character) => !CLOSING.includes(character)) ?? ''
  const begins = ENDS.includes(beside(text, from, -1))
  const ends = ENDS.includes(last) || beside(text, from + words.length, 1) === '\n'
  return `${begins ? '' : ELLIPSIS}${words}${ends ? '' : ELLIPSIS}`
}

/** The first character before (-1) or from (1) a place that is no blank; a line's end beyond the text. */
function beside(text: string, at: number, step: 1 | -1): string {
  for (let i = step === 1 ? at : at - 1; ; i += step) {
    const character = text[i] ?? '\n'
    if (character === '\n' || character.trim() !== '') return character
  }
}
