import { UnitSet } from '../language/unit-set.js'
import type { Range } from '../words.js'

/** What closes each mark that opens. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['《', '》'],
  ['(', ')'],
  ['“', '”'],
  ['〔', '〕'],
  ['【', '】'],
])
/** Marks that open a bracket or end a sentence. */
const MARKS = /[《(“〔【。!?;.]/g
/** What belongs to the sentence behind the mark that ends it. */
const CLOSES = new UnitSet('。!?;”’"\')')
/** A bracket that does not close within this many units is a stray mark, not a bracket. Longest balanced quote seen in reports: about 150. */
const REACH = 200

/**
 * Cuts a paragraph into sentences at 。！？； and keeps what stands in quotes, brackets and title marks whole.
 * White space at the ends belongs to no sentence.
 *
 * @param view of the whole text, as directedView gives it
 * @param range the paragraph
 */
export function sentencesOf(view: string, range: Range): Range[] {
  const half = byTurns(view.slice(range.start, range.end))
  const sentences: Range[] = []
  let start = 0
  const close = (end: number) => {
    const piece = half.slice(start, end)
    const from = start + (piece.length - piece.trimStart().length)
    const to = start + piece.trimEnd().length
    if (to > from) sentences.push({ start: range.start + from, end: range.start + to })
    start = end
  }
  MARKS.lastIndex = 0
  // Asked whether, not what was found: nothing is made for a mark, and there are hundreds.
  while (MARKS.test(half)) {
    const at = MARKS.lastIndex - 1
    const c = half.charAt(at)
    const closer = CLOSERS.get(c)
    if (closer !== undefined) {
      const shut = closing(half, at, c, closer)
      if (shut < 0) continue
      MARKS.lastIndex = shut + 1
      if (c === '“' && endsWithQuote(half, shut)) close(shut + 1)
    } else if (c !== '.' || isFullStop(half, at, start)) {
      let end = at + 1
      while (end < half.length && CLOSES.has(half.charCodeAt(end))) end++
      MARKS.lastIndex = end
      close(end)
    }
  }
  close(half.length)
  return sentences
}

/** “…。” ends the sentence when the quote itself ends one and a new one begins after it. */
function endsWithQuote(half: string, shut: number): boolean {
  return (
    /[。!?]/.test(half.charAt(shut - 1)) && /^\s*(?:$|[一二三四五六七八九十]+是)/.test(half.slice(shut + 1, shut + 12))
  )
}

/** Position of the mark that closes the one at `at`, or -1 where it stays open, reaches too far, or a second opener shows that it was never closed. */
function closing(half: string, at: number, opener: string, closer: string): number {
  const within = half.slice(at, at + REACH)
  if (!within.includes(closer)) return -1
  let depth = 0
  for (let i = 0; i < within.length; i++) {
    const c = within.charAt(i)
    if (c === opener) depth++
    else if (c === closer && --depth === 0) return at + i
  }
  return -1
}

/** Straight quotation marks open and close by turns, where their number is even. */
function byTurns(paragraph: string): string {
  if (!paragraph.includes('"')) return paragraph
  const stretches = paragraph.split('"')
  if (stretches.length % 2 === 0) return paragraph
  return stretches.map((stretch, i) => (i === 0 ? stretch : `${i % 2 === 1 ? '“' : '”'}${stretch}`)).join('')
}

/** A point that someone typed for 。: after a Chinese character, at the end or before white space or the next one, and not behind a number (一.). */
function isFullStop(half: string, at: number, start: number): boolean {
  return (
    /[\u4e00-\u9fff]/.test(half.charAt(at - 1)) &&
    /^$|[\s\u4e00-\u9fff]/.test(half.charAt(at + 1)) &&
    half.slice(start, at).trim().length > 3
  )
}
