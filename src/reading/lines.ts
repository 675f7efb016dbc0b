import type { Text } from '../intake/text.js'
import { halfWidth } from '../language/normalise.js'
import type { Range } from '../words.js'
import { dateIn } from './dates.js'
import { isBareName, isFurniture } from './furniture.js'
import { markerOf } from './markers.js'
import { isIssuerLine, isReportTitle } from './title.js'

export type Role = 'title' | 'furniture' | 'signature' | 'body'

/** One line of the report as a person sees it: one block, or several that a stray line break had torn apart. */
export interface Line extends Range {
  readonly role: Role
  /** Half-width view of the line without its line breaks. */
  readonly half: string
  /** Depth where the source itself marks a heading. */
  readonly depth: number | null
}

/** Sorts the blocks into title, furniture, signature and body, and joins what a stray line break tore apart. */
export function linesOf(text: Text): Line[] {
  const lines = text.blocks.map((block): Line => ({
    start: block.start,
    end: block.end,
    role: block.kind === 'furniture' ? 'furniture' : 'body',
    half: halfWidth(text.text.slice(block.start, block.end)).trim(),
    depth: block.kind === 'heading' ? (block.depth ?? 1) : null,
  }))
  const withRoles = markSignature(markTitle(markFurniture(lines)))
  return joinTorn(withRoles)
}

function markFurniture(lines: readonly Line[]): Line[] {
  return lines.map((line) => (line.role === 'body' && isFurniture(line.half) ? { ...line, role: 'furniture' } : line))
}

/** The title is the last title-like line before running text begins; what stands above it is furniture. */
function markTitle(lines: readonly Line[]): Line[] {
  const firstText = lines.findIndex(
    (line) => line.role === 'body' && isRunningText(line.half) && !isReportTitle(line.half),
  )
  const reach = firstText < 0 ? lines.length : firstText
  let title = -1
  for (let i = 0; i < reach; i++) if (lines[i]?.role === 'body' && isTitleAt(lines, i)) title = i
  if (title < 0) return [...lines]
  return lines.map((line, i) => {
    if (line.role !== 'body' || i >= reach) return line
    if (i === title || (i < title && isReportTitle(line.half)) || isTitleHead(lines, i, title))
      return { ...line, role: 'title' }
    if (i < title) return { ...line, role: 'furniture' }
    return isUnderTitle(line.half) ? { ...line, role: 'signature' } : line
  })
}

/** A title may stand on two lines: the issuer, and 关于2020年法治政府建设情况的报告. */
function isTitleAt(lines: readonly Line[], i: number): boolean {
  const line = lines[i]
  return line !== undefined && isReportTitle(line.half)
}

function isTitleHead(lines: readonly Line[], i: number, title: number): boolean {
  const line = lines[i]
  return (
    i === title - 1 &&
    line !== undefined &&
    isIssuerLine(line.half) &&
    /^(?:关于|20\d\d年|法治政府)/.test(lines[title]?.half ?? '')
  )
}

function isUnderTitle(half: string): boolean {
  return isIssuerLine(half) || isDateLine(half)
}

function isDateLine(half: string): boolean {
  const date = dateIn(half)
  return date !== null && half.length - date.length <= 6
}

function isRunningText(half: string): boolean {
  return half.length > 45 && /[,。;]/.test(half)
}

/** Signing body and date stand in the last lines; what comes after them is furniture or an attachment. */
const SIGNED_WITHIN = 14

function markSignature(lines: readonly Line[]): Line[] {
  const from = Math.max(1, lines.length - SIGNED_WITHIN)
  const signs = (line: Line | undefined) =>
    line?.role === 'body' && markerOf(line.half) === null && (isDateLine(line.half) || isIssuerLine(line.half))
  const first = lines.findIndex(
    (line, i) =>
      i >= from &&
      signs(line) &&
      !lines.slice(i + 1).some((later) => later.role === 'body' && isRunningText(later.half)),
  )
  if (first < 0) return markFooter(lines)
  return lines.map((line, i) => {
    if (i < first || line.role !== 'body') return line
    if (signs(line)) return { ...line, role: 'signature' }
    return line.half.length < 80 ? { ...line, role: 'furniture' } : line
  })
}

/** Without a signature, bare names and attachments at the very end are furniture. */
function markFooter(lines: readonly Line[]): Line[] {
  const marked = [...lines]
  for (let i = marked.length - 1; i > 0; i--) {
    const line = marked[i]
    if (line === undefined || line.role === 'furniture') continue
    const attachment = /^附件\s*\d*\s*[:.]?/.test(line.half) && line.half.length < 80
    const bare = isBareName(line.half) && line.half.length <= 12 && markerOf(line.half) === null
    if (line.role !== 'body' || !(attachment || bare)) break
    marked[i] = { ...line, role: 'furniture' }
  }
  return marked
}

function joinTorn(lines: readonly Line[]): Line[] {
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

const ENDED = /[。;:!?…]["”’)]?$/
/** Shortest line that a fixed width leaves in mid-paragraph. */
const LONG_LINE = 24
/** An unnumbered line of running text that stops without a mark at this length was torn; shorter ones may be headings. */
const LONGEST_BARE_HEADING = 45

/** True where `line` goes on in the middle of the sentence of `before`. */
function isTorn(before: Line, line: Line, wrapped: boolean): boolean {
  if (before.role !== 'body' || line.role !== 'body' || before.depth !== null || line.depth !== null) return false
  if (ENDED.test(before.half) || markerOf(line.half) !== null) return false
  if (isOpen(before.half)) return true
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
