import { halfWidth } from '../language/normalise.js'
import type { Text } from '../intake/text.js'
import type { CallerFacts, IssuerKind, Level, Range } from '../words.js'
import { dateIn } from './dates.js'
import type { Line } from './lines.js'
import type { Report, Sourced } from './report.js'
import { chineseNumber } from '../language/numerals.js'

export type About = Pick<Report, 'title' | 'issuer' | 'place' | 'level' | 'kind' | 'year' | 'publishedOn' | 'signedOn'>

/** Who issued the report, of which place and level, for which year, published and signed when. What the caller says wins. */
export function aboutOf(text: Text, lines: readonly Line[], facts: CallerFacts): About {
  const titleLines = lines.filter((line) => line.role === 'title')
  const shown = titleLines.at(-1)
  const previous = titleLines.at(-2)
  const twoLines =
    shown !== undefined &&
    previous !== undefined &&
    /^(?:关于|20\d\d年|法治)/.test(shown.half) &&
    !/报告|情况/.test(previous.half)
  const titleRange = shown === undefined ? null : { start: twoLines ? previous.start : shown.start, end: shown.end }
  const titleText = (twoLines ? previous.half : '') + (shown?.half ?? '')
  const title: Sourced<string> =
    titleRange === null
      ? unknown('no title of such a report was found')
      : read(text.text.slice(titleRange.start, titleRange.end), titleRange)
  const issuer = issuerOf(text.text, titleText, titleRange, lines)
  const year = facts.year === undefined ? yearOf(titleText, titleRange, lines) : said(facts.year)
  return {
    title,
    issuer,
    place: facts.place === undefined ? placeOf(issuer) : said(facts.place),
    level: facts.level === undefined ? levelOf(issuer) : said(facts.level),
    kind: kindOf(issuer),
    year,
    publishedOn: facts.publishedOn === undefined ? publishedOf(text, lines) : said(facts.publishedOn),
    signedOn: signedOf(text.text, lines),
  }
}

function said<T>(value: T): Sourced<T> {
  return { value, from: 'caller', range: null, reason: null }
}

function read<T>(value: T, range: Range): Sourced<T> {
  return { value, from: 'text', range, reason: null }
}

function unknown(reason: string): Sourced<never> {
  return { value: null, from: 'unknown', range: null, reason }
}

const BODY =
  /(?:人民政府(?:办公厅|办公室)?|委员会|管委会|街道办事处|办事处|党工委|党委|政府|[\u4e00-\u9fff]{1,10}(?:局|厅|委|办|院|大队|支队|中心|队|公司))/

function issuerOf(text: string, title: string, range: Range | null, lines: readonly Line[]): Sourced<string> {
  const named = /^(?:关于)?(?:中共)?([\u4e00-\u9fff、]{2,40}?)(?:关于|20\d\d|二[〇零]|年度|法治政府|依法行政)/.exec(
    title,
  )?.[1]
  if (named !== undefined && range !== null && new RegExp(`${BODY.source}$`).test(named)) return read(named, range)
  const signature = lines.find(
    (line) => line.role === 'signature' && dateIn(line.half) === null && BODY.test(line.half),
  )
  if (signature !== undefined) return read(text.slice(signature.start, signature.end), signature)
  const place = /^([\u4e00-\u9fff]{2,12}[省市区县旗州盟镇乡])/.exec(title)?.[1]
  if (place !== undefined && range !== null) return read(place, range)
  const source = lines.find(
    (line) => line.role === 'furniture' && /(?:来源|发布机构|发文机关|主办单位)\s*:/.test(line.half),
  )
  const body = source && /(?:来源|发布机构|发文机关|主办单位)\s*:\s*([\u4e00-\u9fff]{3,30})/.exec(source.half)?.[1]
  if (source !== undefined && body !== undefined && BODY.test(body)) return read(body, source)
  return unknown('neither title nor signature names an issuer')
}

const PLACE =
  /^(?:中共)?((?:[\u4e00-\u9fff]{2,7}?(?:省|自治区|特别行政区))?(?:[\u4e00-\u9fff]{2,9}?(?:自治州|地区|盟|市))?(?:[\u4e00-\u9fff]{1,9}?(?:自治县|自治旗|新区|开发区|林区|特区|[区县旗市]))?(?:[\u4e00-\u9fff]{1,9}?(?:街道|镇|乡|苏木))?)/

function placeOf(issuer: Sourced<string>): Sourced<string> {
  if (issuer.value === null) return unknown('the issuer is not known')
  const place = PLACE.exec(issuer.value)?.[1]
  if (!place) return unknown('the issuer names no place')
  return { ...issuer, value: place }
}

function levelOf(issuer: Sourced<string>): Sourced<Level> {
  const place = placeOf(issuer).value
  if (place === null) return unknown('the place is not known')
  const level: Level | null = /(?:街道|镇|乡|苏木)$/.test(place)
    ? 'township'
    : /(?:自治县|自治旗|新区|开发区|林区|特区|[区县旗])$/.test(place) && !/(?:自治区|特别行政区|地区)$/.test(place)
      ? 'county'
      : /(?:省|自治区|特别行政区)$|^(?:北京|上海|天津|重庆)市$/.test(place)
        ? 'province'
        : /(?:市|自治州|地区|盟)$/.test(place)
          ? 'prefecture'
          : null
  return level === null ? unknown('the place name does not tell its level') : { ...issuer, value: level }
}

function kindOf(issuer: Sourced<string>): Sourced<IssuerKind> {
  const name = issuer.value
  if (name === null) return unknown('the issuer is not known')
  const kind: IssuerKind =
    /委.{0,12}人民政府|党委.{0,4}政府/.test(name) && /中共|区委|县委|市委|党委/.test(name)
      ? 'joint'
      : /(?:街道办事处|街道|镇人民政府|乡人民政府|[镇乡])$/.test(name)
        ? 'township'
        : /(?:局|厅|委员会|委|办公室|院|大队|支队|中心|队|公司)$/.test(name) &&
            !/人民政府办公室$/.test(name) &&
            !/管委会|管理委员会$/.test(name)
          ? 'department'
          : 'government'
  return { ...issuer, value: kind }
}

function yearOf(title: string, range: Range | null, lines: readonly Line[]): Sourced<number> {
  const inTitle = /(20\d\d)\s*年?/.exec(title)?.[1] ?? hanYear(title)
  if (inTitle !== null && range !== null) return read(Number(inTitle), range)
  const published = lines
    .map((line) => (line.role === 'furniture' ? dateIn(line.half) : null))
    .find((date) => date !== null)
  for (const line of lines.filter((l) => l.role === 'body').slice(0, 6)) {
    const found = /(20\d\d)年(?:度|来|,|以来|,?我[市区县局镇省]|是|[^月\d]{0,12}法治政府)/.exec(line.half)
    if (found?.[1] !== undefined) return read(Number(found[1]), { start: line.start, end: line.end })
  }
  const signed = lines
    .map((line) => (line.role === 'signature' ? { line, date: dateIn(line.half) } : null))
    .find((s) => s?.date)
  const late = published?.iso ?? signed?.date?.iso
  if (late !== undefined && Number(late.slice(5, 7)) <= 6)
    return {
      value: Number(late.slice(0, 4)) - 1,
      from: 'text',
      range: signed?.line ? { start: signed.line.start, end: signed.line.end } : null,
      reason: 'the year before its date',
    }
  return unknown('neither title nor opening names a year')
}

function hanYear(title: string): string | null {
  const found = /(二[〇零一二三四五六七八九]{3})年/.exec(title)?.[1]
  const value = found === undefined ? null : chineseNumber(found)
  return value === null ? null : String(value)
}

function publishedOf(text: Text, lines: readonly Line[]): Sourced<string> {
  for (const line of lines) {
    if (line.role !== 'furniture') continue
    if (
      !/(?:发布|发文|公开|更新|发表|印发)?(?:时间|日期)\s*\]?\s*[:】]|^20\d\d[-/.年]/.test(line.half) ||
      /(?:成文|生成|废止)日期/.test(line.half)
    )
      continue
    const date = dateIn(line.half)
    if (date !== null) return read(date.iso, within(text.text, line, date.index, date.length))
  }
  if (text.stated.publishedOn !== undefined)
    return { value: text.stated.publishedOn, from: 'text', range: null, reason: 'stated in the head of the page' }
  return unknown('the page does not tell when it was published')
}

function signedOf(text: string, lines: readonly Line[]): Sourced<string> {
  for (const line of [...lines].reverse()) {
    if (line.role !== 'signature') continue
    const date = dateIn(line.half)
    if (date !== null) return read(date.iso, within(text, line, date.index, date.length))
  }
  return unknown('no signing date stands under the report')
}

/** Range of a find in a line's half-width view. The view is trimmed and joined, so the find is looked up in the text itself. */
function within(text: string, line: Line, index: number, length: number): Range {
  const found = halfWidth(text.slice(line.start, line.end)).indexOf(line.half.slice(index, index + length))
  return found < 0
    ? { start: line.start, end: line.end }
    : { start: line.start + found, end: line.start + found + length }
}
