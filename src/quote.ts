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

/** The point that `quoteAround` was asked for; what a quote that reaches to an end of the text was asked for cannot be told on that side. */
export function pointOf(text: string, { start, end }: Range): Range {
  const from = start === 0 ? start : start + REACH
  const to = end === text.length ? end : end - REACH
  return from < to && text.slice(from, to).trim() !== '' ? { start: from, end: to } : { start, end }
}

const ELLIPSIS = '……'
/** What ends a sentence, or a line. */
const ENDS = '。！？；!?;\n'
const CLOSING = '”’』」》）)'
/** Where a reader may begin: behind an end or behind a pause. */
const PAUSES = `${ENDS}，：`
/** A quote begins and ends at a pause where one is this near. */
const NEAR = 16

/** A quote as people read it: from pause to pause, without crumbs of the lines beside it, and with …… where it was cut out of the middle of a sentence. */
export function quoteShown(text: string, range: Range): string {
  const { start, end } = widened(text, withoutCrumbs(text, range))
  const quote = text.slice(start, end)
  const words = quote.trim()
  if (words === '') return words
  const from = start + quote.indexOf(words)
  const last = [...words].findLast((character) => !CLOSING.includes(character)) ?? ''
  const begins = ENDS.includes(beside(text, from, -1))
  const ends = ENDS.includes(last) || beside(text, from + words.length, 1) === '\n'
  return `${begins ? '' : ELLIPSIS}${words}${ends ? '' : ELLIPSIS}`
}

/** Of a line that the reach alone touches, nothing is shown. */
function withoutCrumbs(text: string, { start, end }: Range): Range {
  const before = text.slice(start, start + REACH).lastIndexOf('\n')
  const after = text.slice(Math.max(start, end - REACH), end).indexOf('\n')
  const from = before === -1 || start === 0 ? start : start + before + 1
  const to = after === -1 || end === text.length ? end : Math.max(start, end - REACH) + after
  return from < to && text.slice(from, to).trim() !== '' ? { start: from, end: to } : { start, end }
}

/** Stretched to the pauses beside it, where they are near. */
function widened(text: string, { start, end }: Range): Range {
  const isPause = (at: number) => PAUSES.includes(text[at] ?? '\n')
  const step = (at: number, by: 1 | -1) => {
    for (let far = 0; far <= NEAR; far++) if (isPause(at + by * far - 1)) return at + by * far
    return at
  }
  return { start: step(start, -1), end: step(end, 1) }
}

/** The first character before (-1) or from (1) a place that is no blank; a line's end beyond the text. */
function beside(text: string, at: number, step: 1 | -1): string {
  for (let i = step === 1 ? at : at - 1; ; i += step) {
    const character = text[i] ?? '\n'
    if (character === '\n' || character.trim() !== '') return character
  }
}
