import { halfWidth, squeeze } from '../language/normalise.js'
import type { Range } from '../words.js'
import { hanYearIn } from './dates.js'
import type { Line } from './line.js'
import { markerOf } from './markers.js'
import type { Sourced } from './report.js'
import { read } from './sourced.js'

/** Lines of the body in which a report without a year in its title still names it. */
const OPENING_LINES = 6
/** Units of each of these lines that are looked at. */
const REACH = 1500
/** A year must be named this often in the body to be the report's without other evidence. */
const OFTEN = 3

/** A year on its own: not the end of 2021-2025年, 2021至2025年, and not the year of a plan. */
const YEAR = '(?<!\\d\\s?年?\\s?[~至到-]{0,2}\\s?)(20[1-3]\\d)\\s?年'
const NO_PLAN = '(?!\\s?度?.{0,20}(?:打算|安排|计划|思路|展望|设想|规划))'
/** 现将我局2023年法治政府建设情况报告如下: what the report itself says that it is about. */
const ANNOUNCED = new RegExp(
  `[现特兹谨][将就把对](?=[^。;]{0,120}(?:报告|汇报|总结|公布|公告|公开|通报|公示|自查))[^。;《]{0,30}?${YEAR}(?!度?(?:工作)?(?:打算|安排|计划|思路))(?!\\s?\\d{1,2}月)`,
)
/** 云浦区水利局2023年度工作总结: a line that is no sentence and ends as titles do. */
const NAMED = new RegExp(
  `^(?=[^。;!?]{8,60}(?:报告|总结|汇报|年报|情况)$)[^。;!?]{0,40}?${YEAR}${NO_PLAN}(?!\\s?\\d{1,2}月)`,
)
/** A body that is the subject of the opening: 区水利局严格落实…. */
const BODY =
  '[\\u4e00-\\u9fff]{2,16}(?:[局委厅办镇区县市]|政府|街道|党组|机关)(?:在|以|坚持|深入|认真|全面|严格|紧紧|始终|围绕|高度|按照|积极|切实|持续)'
/** 2023年在区委领导下, 2023年全局上下: the paragraph begins with the year that it tells of, not with a day of it or what began in it. */
const BEGINS = new RegExp(
  `^${YEAR}(?!.{0,16}(?:要点|计划|打算))(?:度|来|以来)?,?(?=在|全[区市县局镇省州旗乡系]|[区市县局镇省州旗乡][委局政级]|我[区市县局镇省州旗乡委厅们]|本[区市县局镇]|各级|以习|坚持|深入|认真|紧紧围绕|围绕|按照|始终|${BODY})`,
)
/** Other ways of naming it in the opening. */
const SAID =
  /(?<!\d\s?年?\s?[~至到-]{0,2}\s?)(20[1-3]\d)\s?年?(?=年(?:度|来|,|以来)|,|年?度|年?我[市区县局镇省州旗乡]|年是|年[^月\d]{0,14}(?:法治政府|依法行政))/
/** Only the first heading may speak of 重点工作 or 主要任务 of its year: further down they are next year's. */
const HEADED =
  /^(?:(?:一、|第一部分)|(?:[二三四五六七八九十]、|第[二三四]部分)(?!.{0,24}(?:重点|任务|目标|部署)))\s*(20[1-3]\d)\s?年(?!.{0,20}(?:打算|安排|计划|思路|展望|设想))/
/** A line of the page that names the report: its label, its file, the way to it. */
const LABELLED = new RegExp(
  `${YEAR}${NO_PLAN}[^。;,月]{0,20}(?:法治|依法行政)[^。;,]{0,16}(?:报告|总结|汇报|情况|年报)`,
)

/**
 * The year a report is about, by its title, its opening, its headings, the page's lines about it, or the year it names most; null where none tells.
 *
 * @param stated the title that a page's head states outside its text
 */
export function yearInWords(
  text: string,
  title: Range | null,
  lines: readonly Line[],
  stated?: string,
): Sourced<number> | null {
  const body = lines.filter((line) => line.role === 'body')
  const opening = body.slice(0, OPENING_LINES)
  const lead = opening.slice(0, leadEnd(opening))
  return (
    (title === null ? null : yearInTitle(text, title)) ??
    first(opening, [ANNOUNCED]) ??
    first(lead, [NAMED, BEGINS, SAID]) ??
    first(opening, [SAID]) ??
    first(body, [HEADED]) ??
    first(
      lines.filter((line) => line.role === 'furniture'),
      [LABELLED],
    ) ??
    mostNamed(body) ??
    yearStated(stated)
  )
}

/** Lines of the opening that still speak of the whole: up to the text under the first heading. */
function leadEnd(opening: readonly Line[]): number {
  const [, second] = [...opening.keys()].filter((i) => markerOf(opening[i]?.half ?? '') !== null)
  return second ?? opening.length
}

/** The year in the title in a page's head, which no range of the text shows. */
function yearStated(stated: string | undefined): Sourced<number> | null {
  const found = stated === undefined ? null : LABELLED.exec(halfWidth(stated))
  if (found?.[1] === undefined) return null
  return { value: Number(found[1]), from: 'text', range: null, reason: 'stated in the head of the page' }
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

/** The year in the first line that has one of these forms. */
function first(lines: readonly Line[], forms: readonly RegExp[]): Sourced<number> | null {
  for (const line of lines) {
    const half = line.half.slice(0, REACH)
    for (const form of forms) {
      const found = form.exec(half)
      if (found?.[1] !== undefined) return read(Number(found[1]), line)
    }
    const han = /^\S{0,6}二/.test(half) ? hanYearIn(half.slice(0, 12)) : null
    if (han !== null) return read(han.year, line)
  }
  return null
}

function mostNamed(lines: readonly Line[]): Sourced<number> | null {
  const counts = new Map<number, { count: number; line: Line }>()
  for (const line of lines)
    for (const found of line.half.matchAll(/(?<!\d\s?年?\s?[~至到-]{0,2}\s?)(20[1-3]\d)\s?年(?!\))/g)) {
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
