import { gather } from '../gather.js'
import { halfWidth } from '../language/normalise.js'
import type { Text } from '../intake/text.js'
import type { Range } from '../words.js'
import { dateIn, datesIn, hanYearIn } from './dates.js'
import type { Line } from './line.js'
import type { Report } from './report.js'
import { read, unknown } from './sourced.js'

/** Labels of a page's dates, the surest first. A bare 时间 or 日期 may be any date; 更新 is often the day of a new site. */
const LABELS = [
  /(?:发布|公布|发表|刊发|刊登|公开|上网|上传|推送)(?:时间|日期)?|发布于/,
  /发文(?:时间|日期)|(?<![文成效行发定新入止])(?:时间|日期)/,
  /更新(?:时间|日期)?|录入(?:时间|日期)|印发(?:时间|日期)/,
]
/** Dates that are not the day of publication, and the page's own clock. */
const OTHER_DATE = /(?:成文|生成|废止|失效|生效|实施|施行|制发|制定|登记)\s*(?:时间|日期)/
const CLOCK = /今天是|现在是|今日|当前时间|星期[一二三四五六日天]|农历/
/** A date without a label counts when it stands this near to the title, in lines. */
const NEAR_TITLE = 6

/** The day the page says it was published on. A day before the end of the report year cannot be it. */
export function publishedOn(text: Text, lines: readonly Line[], year: number | null): Report['publishedOn'] {
  const dates = gather(lines, (line, i) => datesOfLine(text.text, lines, line, i))
  const possible = dates.filter(({ iso }) => year === null || Number(iso.slice(0, 4)) >= year)
  const best = possible.sort((a, b) => a.rank - b.rank)[0]
  if (best !== undefined && best.rank < LABELS.length) return read(best.iso, best)
  const { publishedOn: stated } = text.stated
  if (stated !== undefined)
    return { value: stated, from: 'text', range: null, reason: 'stated in the head of the page' }
  if (best !== undefined) return read(best.iso, best)
  return unknown(
    dates.length > 0
      ? 'the only dates on the page lie before the end of the report year'
      : 'the page does not tell when it was published',
  )
}

/** Dates of a line of page furniture with the rank of their label. */
function datesOfLine(
  text: string,
  lines: readonly Line[],
  line: Line,
  i: number,
): (Range & { iso: string; rank: number })[] {
  if (line.role !== 'furniture') return []
  const half = halfWidth(text.slice(line.start, line.end))
  const found: (Range & { iso: string; rank: number })[] = []
  let from = 0
  for (const { iso, index, length } of datesIn(half)) {
    const before = half.slice(from, index)
    const label = before.trim() === '' && from === 0 ? `${labelAbove(lines, i)}` : before
    const rank = rankOf(label, half.slice(index + length, index + length + 12), nearTitle(lines, i))
    if (rank !== null) found.push({ start: line.start + index, end: line.start + index + length, iso, rank })
    from = index + length
  }
  return found
}

/** A label alone on the line above (发布日期: / 2021-03-30). */
function labelAbove(lines: readonly Line[], i: number): string {
  const above = lines[i - 1]
  return above?.role === 'furniture' && above.half.length <= 16 && dateIn(above.half) === null ? above.half : ''
}

function rankOf(label: string, after: string, near: boolean): number | null {
  const last = label.slice(-16)
  if (OTHER_DATE.test(last) || CLOCK.test(label) || CLOCK.test(after)) return null
  if (/^\s*(?:\d{1,2}:\d\d(?::\d\d)?)?\s*发布(?![时日机单者人])/.test(after)) return 0
  const rank = LABELS.findIndex((form) => form.test(last))
  if (rank >= 0) return rank
  return near ? LABELS.length : null
}

function nearTitle(lines: readonly Line[], i: number): boolean {
  return lines.slice(Math.max(0, i - NEAR_TITLE), i + NEAR_TITLE + 1).some((line) => line.role === 'title')
}

/** The day the report was signed, from the lines under it or under its title. */
export function signedOn(text: string, lines: readonly Line[]): Report['signedOn'] {
  let monthOnly = false
  for (const line of [...lines].reverse()) {
    if (line.role !== 'signature') continue
    const date = dateIn(text.slice(line.start, line.end))
    if (date !== null)
      return read(date.iso, { start: line.start + date.index, end: line.start + date.index + date.length })
    monthOnly ||= /20\d\d\s*年/.test(line.half) || hanYearIn(line.half) !== null
  }
  return unknown(monthOnly ? 'the signature names no day' : 'no signing date stands under the report')
}
