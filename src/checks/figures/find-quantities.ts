import { chineseNumber } from '../../language/numerals.js'
import { UnitSet } from '../../language/unit-set.js'
import type { Quantity } from './quantity.js'

/** Units that count things, longest first. */
const COUNTED =
  '件次|人次|户次|家次|项次|场次|批次|课时|学时|个工作日|个小时|个百分点|个月|小时|分钟|平方公里|平方米|立方米|公里|公斤|' +
  '件|户|起|份|名|人|项|个|条|次|场|期|家|卷|册|处|辆|宗|例|篇|张|枚|支|座|所|批|台|部|类|位|套|块|笔|组|队|亩|吨|米|天|元|分|%'
const HAN = '[一二两三四五六七八九十百]'
const HAN_COUNTED = '件|起|份|名|人|次|场|期|户|家|条'
/** Words that begin like a unit but are none: 一件事, 一次性, 3.0版, 1个人. */
const NO_UNIT =
  '(?!件事|件套|次性|人均|部门|类似|组织|队伍|家庭|户外|期间|份子|分别|分为|分成|分类|分级|分批|分散|分管|分局|分析|分布|分层|分期|分公司|分中心|分钟|分之|处理|处置|处罚|张贴|次数|所有|%[a-z])'

const NUMBER = new RegExp(
  '(?<![\\d.A-Za-z第前])' +
    '(\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(\\.\\d+)?\\s*(余|多|几)?\\s*' +
    '(?:(亿|千万|百万|万|千(?![克米瓦]))(?:(\\d+(?:\\.\\d+)?)万)?)?\\s*(余|多|几)?\\s*' +
    `${NO_UNIT}(${COUNTED})(余|多(?!数|次)|以上|以下|以内|以外|左右|上下)?` +
    `|(?<![〇零一二两三四五六七八九十百千万第每数几多\\d])(${HAN}{1,4})${NO_UNIT}(${HAN_COUNTED})(余|多|以上|左右)?`,
  'y',
)
/**
 * Where a number can begin, and what it must go on with for any of it to fit. The full form is only tried there: most numbers are years, days and
 * ordinals, which it would follow far before it turns them down. What stands before is asked last: few units need it.
 */
const BEGINNING = new RegExp(
  `\\d(?<!\\d\\d)(?=\\d*[.,\\s余多几亿千百万${COUNTED.replace(/(?<!^|\|)[^|]|\|/g, '')}])` +
    `|${HAN}(?<!${HAN}${HAN})(?=${HAN}{0,3}(?:${HAN_COUNTED}))`,
  'g',
)
const SCALES: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8 }
/** Words in front of a number that is only a bound, a rough figure or a rate for each. */
const VAGUE_BEFORE =
  /(?:约|近|逾|超|超过|大约|将近|接近|不少于|至少|不足|不低于|不超过|不多于|最多|最少|低于|高于|少于|多于|上|数|几|大于|小于|突破)$|\d\s*(?:%|万|亿)?\s*[-~至到]\s*$|\d[、,]$|每[^,;。]{0,6}$/
const MARKS = new UnitSet(',、;:。()')

/**
 * All quantities of a statement, in order.
 *
 * @param half half-width view of the statement
 * @param start position of the statement in the text
 */
export function findQuantities(half: string, start: number): Quantity[] {
  const found = readingsIn(half)
  return found.map((q, i): Quantity => {
    const before = found[i - 1]?.to ?? 0
    return {
      start: start + q.from,
      end: start + q.to,
      value: q.value,
      printed: q.printed.replace(/\s+/g, ''),
      unit: q.unit,
      step: q.step,
      exact: !q.vague && !VAGUE_BEFORE.test(half.slice(Math.max(0, q.from - 12), q.from)),
      before: half.slice(lastMark(half, before, q.from), q.from).trim(),
      after: half.slice(q.to, nextMark(half, q.to, found[i + 1]?.from ?? half.length)),
      gap: half.slice(before, q.from),
    }
  })
}

function readingsIn(half: string): Reading[] {
  const readings: Reading[] = []
  BEGINNING.lastIndex = 0
  while (BEGINNING.test(half)) {
    // A beginning is one unit long.
    NUMBER.lastIndex = BEGINNING.lastIndex - 1
    const match = NUMBER.exec(half)
    if (match === null) continue
    BEGINNING.lastIndex = NUMBER.lastIndex
    const reading = readingOf(match)
    if (reading !== null) readings.push(reading)
  }
  return readings
}

interface Reading {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly step: number
  readonly unit: string
  readonly vague: boolean
  readonly printed: string
}

/** The groups of NUMBER by their order: reading twelve of them by name, or one after the other, takes as long as finding them. */
function readingOf(match: RegExpExecArray): Reading | null {
  const printed = match[0]
  const from = match.index
  const to = from + printed.length
  const vague = (match[3] ?? match[6] ?? match[8] ?? match[11]) !== undefined
  const [han, hanUnit] = [match[9], match[10]]
  if (han !== undefined && hanUnit !== undefined) {
    const value = chineseNumber(han.replaceAll('两', '二'))
    return value === null ? null : { from, to, value, step: 1, unit: hanUnit, vague, printed }
  }
  const [head, fraction, scale, minor, unit] = [match[1], match[2], match[4], match[5], match[7]]
  if (head === undefined || unit === undefined) return null
  const whole = head.includes(',') ? head.replaceAll(',', '') : head
  // Most numbers are plain counts.
  if (fraction === undefined && scale === undefined)
    return { from, to, value: Number(whole), step: 1, unit, vague, printed }
  const weight = scale === undefined ? 1 : (SCALES[scale] ?? 1)
  const digits = minor === undefined ? (fraction?.length ?? 0) - 1 : (minor.split('.')[1]?.length ?? 0)
  const last = minor === undefined ? weight : 1e4
  const value = Number(whole + (fraction ?? '')) * weight + (minor === undefined ? 0 : Number(minor) * 1e4)
  return { from, to, value, step: last * 10 ** -Math.max(0, digits), unit, vague, printed }
}

/** Where the next mark stands in a stretch of words; its end where none does. */
function nextMark(half: string, from: number, to: number): number {
  let at = from
  while (at < to && !MARKS.has(half.charCodeAt(at))) at++
  return at
}

/** Behind the last mark of a stretch of words; its beginning where there is none. */
function lastMark(half: string, from: number, to: number): number {
  let at = to
  while (at > from && !MARKS.has(half.charCodeAt(at - 1))) at--
  return at
}
