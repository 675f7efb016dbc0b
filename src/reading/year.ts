import { squeeze } from '../language/normalise.js'
import type { Range } from '../words.js'
import { hanYearIn } from './dates.js'
import type { Line } from './line.js'
import type { Sourced } from './report.js'
import { read } from './sourced.js'

/** Lines of the body in which a report without a year in its title still names it. */
const OPENING_LINES = 6
/** A year must be named this often in the body to be the report's without other evidence. */
const OFTEN = 3

/** The year a report is about, by its title, its opening, its headings, or the year it names most; null where none tells. */
export function yearInWords(text: string, title: Range | null, lines: readonly Line[]): Sourced<number> | null {
  const body = lines.filter((line) => line.role === 'body')
  return (
    (title === null ? null : yearInTitle(text, title)) ??
    first(
      body.slice(0, OPENING_LINES),
      /(?<![\d-])(20[1-3]\d)年?(?=年(?:度|来|,|以来)|,|年?度|年?我[市区县局镇省州旗乡]|年是|年[^月\d]{0,14}(?:法治政府|依法行政))/,
    ) ??
    first(
      body,
      /^(?:[一二三四五六七八九十]、|第[一二三四]部分)\s*(20[1-3]\d)年(?!.{0,20}(?:打算|安排|计划|思路|展望|设想))/,
    ) ??
    mostNamed(body)
  )
}

function yearInTitle(text: string, title: Range): Sourced<number> | null {
  const { view, at } = squeeze(text.slice(title.start, title.end))
  const digits = /(?<![\d-])(20[1-3]\d)(?![\d-])(?!年\d{1,2}月)/.exec(view)
  const han = digits === null ? hanYearIn(view) : null
  const index = digits?.index ?? han?.index
  if (index === undefined) return null
  const length = digits?.[0].length ?? han?.length ?? 0
  const last = at[index + length - 1] ?? 0
  return read(han?.year ?? Number(digits?.[1]), { start: title.start + (at[index] ?? 0), end: title.start + last + 1 })
}

function first(lines: readonly Line[], form: RegExp): Sourced<number> | null {
  for (const line of lines) {
    const found = form.exec(line.half)
    if (found?.[1] !== undefined) return read(Number(found[1]), line)
    const han = /^\S{0,6}二/.test(line.half) ? hanYearIn(line.half.slice(0, 12)) : null
    if (han !== null) return read(han.year, line)
  }
  return null
}

function mostNamed(lines: readonly Line[]): Sourced<number> | null {
  const counts = new Map<number, { count: number; line: Line }>()
  for (const line of lines)
    for (const found of line.half.matchAll(/(?<![\d-])(20[1-3]\d)年(?!\))/g)) {
      const year = Number(found[1])
      const known = counts.get(year)
      counts.set(year, { count: (known?.count ?? 0) + 1, line: known?.line ?? line })
    }
  const [best, next] = [...counts].sort(([, a], [, b]) => b.count - a.count)
  if (best === undefined || best[1].count < OFTEN || best[1].count === next?.[1].count) return null
  return { ...read(best[0], best[1].line), reason: 'the year that the report names most' }
}

/** The year before a date in the first half of a year, the date's own year later on: a report comes out after its year. */
export function yearBefore(dated: Sourced<string>): Sourced<number> | null {
  if (dated.value === null) return null
  const year = Number(dated.value.slice(0, 4))
  return { ...dated, value: Number(dated.value.slice(5, 7)) <= 6 ? year - 1 : year, reason: 'by its date' }
}
