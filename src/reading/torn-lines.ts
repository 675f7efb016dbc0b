import type { Line } from './lines.js'
import { markerOf } from './markers.js'

const ENDED = /[。;:!?…]["”’)]?$/
/** A line that stops so goes on in the next one; a line that begins so goes on from the one before. */
const BROKEN_OFF = /[,、(《“]$|[^目标]的$|[和与及或]$|[^一]以及$/
const GOES_ON = /^[,、。;:)》”!?]/
/** Shortest line that a fixed width leaves in mid-paragraph. */
const LONG_LINE = 24
/** An unnumbered line of running text that stops without a mark at this length was torn; shorter ones may be headings. */
const LONGEST_BARE_HEADING = 45

/** Joins the lines that a stray line break tore apart in mid-sentence. */
export function joinTorn(lines: readonly Line[]): Line[] {
  const wrapped = isHardWrapped(lines)
  const joined: Line[] = []
  for (const line of lines) {
    const before = joined.at(-1)
    if (before !== undefined && isTorn(before, line, wrapped))
      joined[joined.length - 1] = { ...before, end: line.end, half: before.half + line.half }
    else joined.push(line)
  }
  return joined
}

/** True where the text breaks its lines at a fixed width, not at the end of paragraphs: most longer lines end in mid-sentence. */
function isHardWrapped(lines: readonly Line[]): boolean {
  const long = lines.filter((line) => line.role === 'body' && line.half.length >= LONG_LINE)
  return long.length >= 8 && long.filter((line) => !ENDED.test(line.half)).length > long.length / 2
}

/** True where `line` goes on in the middle of the sentence of `before`. */
function isTorn(before: Line, line: Line, wrapped: boolean): boolean {
  if (before.role !== 'body' || line.role !== 'body' || before.depth !== null || line.depth !== null) return false
  if (GOES_ON.test(line.half)) return true
  if (ENDED.test(before.half) || markerOf(line.half) !== null) return false
  if (isOpen(before.half) || BROKEN_OFF.test(before.half)) return true
  if (wrapped) return before.half.length >= LONG_LINE
  return markerOf(before.half) === null && before.half.length >= LONGEST_BARE_HEADING
}

/** True where the last quote or title mark of the line is still open. */
function isOpen(half: string): boolean {
  return (
    half.lastIndexOf('《') > half.lastIndexOf('》') ||
    half.lastIndexOf('(') > half.lastIndexOf(')') ||
    half.split('"').length % 2 === 0
  )
}
