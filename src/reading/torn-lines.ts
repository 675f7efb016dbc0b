import type { Line } from './line.js'
import { markerOf } from './markers.js'
import { SURELY_BEGINS } from './run-in-words.js'

const ENDED = /[。;:!?…]["”’)]?$/
/** A line that stops so goes on in the next one, unless its last word only ends like a conjunction (触手可及, 公众参与, 安定祥和); a line that begins so goes on from the one before. */
const BROKEN_OFF =
  /[,、(《“]$|[^目标]的$|或$|(?<![可惠普触企能所未不得])及$|(?<![参授])与$|(?<![祥平温谦缓饱总调融共])和$/
const GOES_ON = /^[,、。;:)》”!?]/
/** Shortest line that a fixed width leaves in mid-paragraph. */
const LONG_LINE = 24
/** A line of a wrapped text is full from this share of the width on: Latin letters and digits take less room. */
const FULL_LINE = 0.8
/** An unnumbered line of running text that stops without a mark at this length was torn; shorter ones may be headings. */
const LONGEST_BARE_HEADING = 45

/** Joins the lines that a stray line break tore apart in mid-sentence. */
export function joinTorn(lines: readonly Line[]): Line[] {
  const width = wrappedAt(lines)
  const joined: Line[] = []
  let last: Line | undefined
  for (const line of lines) {
    const before = joined.at(-1)
    if (before !== undefined && last !== undefined && isTorn(before, last, line, width))
      joined[joined.length - 1] = { ...before, end: line.end, half: before.half + line.half }
    else joined.push(line)
    last = line
  }
  return joined
}

/** The width in units at which the text breaks its lines, or null where they end with the paragraph: most longer lines end in mid-sentence. */
function wrappedAt(lines: readonly Line[]): number | null {
  const long = lines.filter((line) => line.role === 'body' && line.half.length >= LONG_LINE)
  const open = long.filter((line) => !ENDED.test(line.half)).map((line) => line.half.length)
  if (long.length < 8 || open.length <= long.length / 2) return null
  return open.sort((a, b) => a - b)[Math.floor(open.length / 2)] ?? null
}

/** True where `line` goes on in the middle of the sentence of `before`, whose last piece is `last`. */
function isTorn(before: Line, last: Line, line: Line, width: number | null): boolean {
  if (before.role !== 'body' || line.role !== 'body' || before.depth !== null || line.depth !== null) return false
  if (GOES_ON.test(line.half)) return true
  if (ENDED.test(before.half) || markerOf(line.half) !== null) return false
  if (isOpen(before.half) || BROKEN_OFF.test(before.half)) return true
  if (width !== null) return last.half.length >= width * FULL_LINE
  const running = /[。;]/.test(before.half) || markerOf(before.half) === null
  return running && before.half.length >= LONGEST_BARE_HEADING && !beginsAnew(line.half)
}

/** True where a line looks like a heading or the beginning of a paragraph: then the line before it only lacks its full stop. */
function beginsAnew(half: string): boolean {
  return SURELY_BEGINS.test(half) || (half.length <= 20 && !/[,。;]/.test(half))
}

/** True where the last quote or title mark of the line is still open. */
function isOpen(half: string): boolean {
  return (
    half.lastIndexOf('《') > half.lastIndexOf('》') ||
    half.lastIndexOf('(') > half.lastIndexOf(')') ||
    half.split('"').length % 2 === 0
  )
}
