import type { TextBuilder } from '../text-builder.js'
import type { Line, Row } from './page.js'
import { joined } from './words.js'

interface Margins {
  readonly left: number
  readonly right: number
}

/** Adds lines and rows, in reading order, as paragraphs and rows. What a paragraph is, the setting tells: indents, short last lines, gaps, sizes. */
export function addParagraphs(flow: readonly (Line | Row)[], builder: TextBuilder): void {
  const lines = flow.filter((element): element is Line => 'words' in element)
  const leading = usualLeading(lines)
  const margins = marginsOf(lines)
  let open: { words: string; last: Line; lines: number; page: number } | null = null
  const close = (): void => {
    if (open !== null) builder.add('paragraph', open.words, { page: open.page })
    open = null
  }
  for (const element of flow) {
    if ('cells' in element) {
      close()
      builder.add('row', element.cells.join('\t'), { page: element.page })
      continue
    }
    const edge = margins(element)
    if (open !== null && goesOn(open.last, element, edge, margins(open.last), leading))
      open = { words: joined(open.words, element.words), last: element, lines: open.lines + 1, page: open.page }
    else {
      close()
      open = { words: element.words, last: element, lines: 1, page: element.page }
    }
  }
  close()
}

function goesOn(before: Line, line: Line, margins: Margins, marginsBefore: Margins, leading: number): boolean {
  const em = line.size
  if (Math.abs(before.size - line.size) > 0.12 * em) return false
  const samePage = before.page === line.page && before.column === line.column
  if (samePage && (line.y - before.y > 1.45 * Math.max(leading, em) || line.y <= before.y)) return false
  if (isCentred(before, marginsBefore) && isCentred(line, margins))
    return samePage && !/[。：；]$/.test(before.words) && !/^[（(]|^20\d\d年.{0,8}日$/.test(line.words)
  const room = marginsBefore.right - before.end
  if (room > Math.max(2.2 * em, firstWordWidth(line))) return false
  const indent = (line.x - margins.left) / em
  if (indent <= 0.8) return true
  const isHanging = Math.abs(line.x - before.x) < 0.4 * em && indent < 8 && !(indent > 1.5 && indent < 2.6)
  return isHanging && room < 2.2 * em && !/[。：；！？]$/.test(before.words)
}

/** Set in the middle, well within both margins: a title, which may take several lines. */
function isCentred(line: Line, margins: Margins): boolean {
  const [before, after] = [line.x - margins.left, margins.right - line.end]
  return before > 2.6 * line.size && Math.abs(before - after) < 1.2 * line.size
}

/** A Latin word or a number is not broken, so the line before it may end early. */
function firstWordWidth(line: Line): number {
  return ((/^[A-Za-z0-9.%,-]+/.exec(line.words)?.[0].length ?? 0) + 2) * 0.6 * line.size
}

/** Left and right margin of the column in which a line stands: of its page where that has enough lines, else of all pages. */
function marginsOf(lines: readonly Line[]): (line: Line) => Margins {
  const groups = new Map<string, Line[]>()
  for (const line of lines)
    for (const key of [`${line.page} ${line.column}`, `all ${line.column}`]) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [line])
      else group.push(line)
    }
  const measured = new Map([...groups].map(([key, group]) => [key, measure(group)]))
  return (line) => {
    const own = `${line.page} ${line.column}`
    const key = (groups.get(own)?.length ?? 0) >= 12 ? own : `all ${line.column}`
    return measured.get(key) ?? { left: line.x, right: line.end }
  }
}

/** The outermost positions at which at least a twentieth of the lines begin or end. */
function measure(lines: readonly Line[]): Margins {
  const quorum = Math.max(1, Math.floor(lines.length / 20))
  const starts = lines.map((line) => line.x).sort((a, b) => a - b)
  const ends = lines.map((line) => line.end).sort((a, b) => b - a)
  return { left: starts[quorum - 1] ?? 0, right: ends[quorum - 1] ?? 0 }
}

function usualLeading(lines: readonly Line[]): number {
  const steps = lines
    .map((line, i) => line.y - (lines[i - 1]?.y ?? Number.POSITIVE_INFINITY))
    .filter((step) => step > 0)
    .sort((a, b) => a - b)
  return steps[Math.floor(steps.length / 2)] ?? 0
}
