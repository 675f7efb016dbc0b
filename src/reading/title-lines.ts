import { dateIn } from './dates.js'
import { isStampLine } from './furniture.js'
import type { Line } from './line.js'
import { isIssuerLine, isReportTitle } from './title.js'

/** A title stands on at most this many lines. */
const MOST_LINES = 3

/** A line longer than this with a comma or full stop is a sentence of a text; in a text wrapped at a fixed width two shorter ones in a row are. */
const SHORTEST_TEXT = 45
const SHORTEST_WRAPPED = 24

/** The title is the last title-like line before running text begins; what stands above it is furniture. */
export function markTitle(lines: readonly Line[]): Line[] {
  const reach = textBegins(lines)
  let first = -1
  let last = -1
  for (let i = 0; i < reach; i++) {
    const from = titleEndingAt(lines, i)
    if (from !== null) [first, last] = [from, i]
  }
  if (last < 0) return [...lines]
  return lines.map((line, i) => {
    if (line.role !== 'body' || i >= reach) return line
    if (i >= first && i <= last) return { ...line, role: 'title' }
    if (i < first) return { ...line, role: isReportTitle(line.half) ? 'title' : 'furniture' }
    if (isStampLine(line.half)) return { ...line, role: 'furniture' }
    return isIssuerLine(line.half) || isDateLine(line.half) ? { ...line, role: 'signature' } : line
  })
}

function textBegins(lines: readonly Line[]): number {
  const begins = (line: Line | undefined, shortest: number) =>
    line?.role === 'body' && line.half.length > shortest && /[,。;]/.test(line.half) && !isReportTitle(line.half)
  const found = lines.findIndex(
    (line, i) =>
      begins(line, SHORTEST_TEXT) || (begins(line, SHORTEST_WRAPPED) && begins(lines[i + 1], SHORTEST_WRAPPED)),
  )
  return found < 0 ? lines.length : found
}

/** Index of the first line of a title that ends at line `i`, or null. 县人民政府 / 2020年法治政府建设 / 年度情况报告 may stand on three lines. */
function titleEndingAt(lines: readonly Line[], i: number): number | null {
  const line = lines[i]
  if (line?.role !== 'body') return null
  const above = lines[i - 1]
  if (isReportTitle(line.half)) {
    const opens =
      above?.role === 'body' && isIssuerLine(above.half) && /^(?:关于|20\d\d年|法治政府|依法行政|\d)/.test(line.half)
    return opens ? i - 1 : i
  }
  if (!/(?:报告|总结|情况|汇报|年报)(?:\(.{1,12}\))?$|^\(.{1,12}\)$/.test(line.half)) return null
  for (let from = i - 1; from > i - MOST_LINES && from >= 0; from--) {
    const group = lines.slice(from, i + 1)
    if (!group.every((one) => one.role === 'body' && one.half.length <= 40 && !/[。;!?:>]/.test(one.half))) return null
    if (isReportTitle(group.map((one) => one.half).join(''))) return withIssuerAbove(lines, from)
  }
  return null
}

function withIssuerAbove(lines: readonly Line[], first: number): number {
  const above = lines[first - 1]
  const goesOn = /^(?:关于|20\d\d年|法治政府|依法行政|\d)/.test(lines[first]?.half ?? '')
  return goesOn && above?.role === 'body' && isIssuerLine(above.half) ? first - 1 : first
}

/** True where a line holds a date and next to nothing else. */
export function isDateLine(half: string): boolean {
  const date = dateIn(half)
  if (date !== null) return half.length - date.length <= 6
  return /^\(?(?:20\d\d|二[〇零O○][〇零一二三四五六七八九O○]{2})\s*年(?:\s*[\d一二三四五六七八九十]{1,3}\s*月)?\)?$/.test(
    half,
  )
}

/** True where a line is a sentence of a text, not a name, a title or a heading. */
export function isRunningText(half: string): boolean {
  return half.length > SHORTEST_TEXT && /[,。;]/.test(half)
}
