import { gather } from '../../gather.js'
import { statedSide, workedSide, type Equation } from './equation.js'
import {
  besidePrinted,
  inUnitOf,
  minusSpans,
  overlap,
  sameUnit,
  spanOf,
  toleranceBeside,
  type Quantity,
  type Span,
} from './quantity.js'
import type { Statement } from './statements.js'
import { coded } from '../../messages/coded.js'

const MESSAGES = coded('growth', {
  holds: { zh: '{leftLabel} {left} 与 {right} 相符。', en: '{left} agrees with {right}.' },
  cannotHold: {
    zh: '{leftLabel}写 {left}，按两年的数算是 {right}，相差 {delta}（容差 {tolerance}）。',
    en: 'A change of {left} is stated, the two numbers give {right}: off by {delta} (tolerance {tolerance}).',
  },
  otherWay: {
    zh: '写的是{leftLabel} {left}，按两个数看变化方向相反：{right}。',
    en: 'The text says {left}, but the two numbers move the other way: {right}.',
  },
  noSuchBase: {
    zh: '{amount} {leftLabel} {left}：没有哪个整数的上年数能得到这个幅度（最近的上年数 {base} 得 {right}，相差 {delta}，容差 {tolerance}），请核对。',
    en: 'No whole number of the year before gives this change: {amount}, {left}; the nearest, {base}, gives {right} (off by {delta}, tolerance {tolerance}).',
  },
})

const UP = '增长|上升|增加|提高|提升|增幅|升幅|涨幅|增'
const DOWN = '下降|减少|降低|压减|压缩|缩短|降幅|减幅|精简|核减|下跌|降'
/** Between the second number and the change stands nothing but the change: 承诺时限压缩 after a comma would be of something else. */
const ONLY_CHANGE = new RegExp(
  `^[^,;。:()]{0,6}[,(]?(?:同比|净|共|累计|总数|总量|比|较|上年|去年|同期|实际|整体|已|分别)*(?:${UP}|${DOWN})(?:幅度|率|比例)?(?:了|约|达到|达|为|近)*$`,
)
/** The words right before the figure of a change. */
const CHANGE = new RegExp(`(?:(?<up>${UP})|(?<down>${DOWN}))(?:幅度|率|比例)?(?:了|约|达到|达|为|近)*$`)
const TO = new RegExp(
  `^[^,;。:]{0,10}(?:${UP}|${DOWN}|变|扩大|扩展)?(?:加|少|至|到|为|了)*(?:至|到|为)(?:现在的|目前的|今年的|20\\d\\d年的?|了)?$`,
)
const FROM = /(?:由|从)[^,;。:]{0,14}$/
const COMPARED = /(?:比|较|上年|去年|同期)[^,;。:]{0,10}$/
const LAST_YEAR = /上年|去年|上一年/

interface Years {
  readonly before: Quantity
  readonly now: Quantity
}

/** Growth where both years stand in the statement, and growth that no whole number can give. */
export function growth(statement: Statement, year: number | null): Equation[] {
  const all = statement.quantities
  return gather(all, (rate, at) => {
    const change = changeOf(rate)
    if (change === null) return []
    const { rises, label } = change
    const years = yearsOf(all, at, year)
    if (years !== null) return compare(rate, label, rises, years)
    const now = all[at - 1]
    if (
      rate.unit !== '%' ||
      now === undefined ||
      !/^[^,;。:()]{0,8}[,、(]同比(?:增长|上升|增加|下降|减少)(?:了)?$/.test(rate.gap)
    )
      return []
    return feasible(rate, label, rises, now)
  })
}

/** Which way a figure says that something changed, with the word for it: 增长 26.8%; null where it is no figure of a change. */
export function changeOf(rate: Quantity): { readonly rises: boolean; readonly label: string } | null {
  const change = rate.exact ? CHANGE.exec(rate.before)?.groups : undefined
  if (change === undefined) return null
  return { rises: change.up !== undefined, label: change.up ?? change.down ?? '' }
}

/** The two numbers that a change belongs to: 由133项增加到170项，增长…; 受理151件，比上年的66件增长…; 2019年66件，2020年151件，同比增长…. */
function yearsOf(all: readonly Quantity[], at: number, year: number | null): Years | null {
  const rate = all[at]
  const last = all[at - 1]
  const previous = all[at - 2]
  if (rate === undefined || last === undefined || previous === undefined || !sameUnit(last, previous)) return null
  if (!last.exact || !previous.exact || !ONLY_CHANGE.test(rate.gap)) return null
  if (FROM.test(previous.before) && TO.test(last.gap)) return { before: previous, now: last }
  if (COMPARED.test(last.before) && !rate.gap.includes(',')) return { before: last, now: previous }
  if (!/同比|较|比/.test(rate.gap)) return null
  const old = (q: Quantity) => LAST_YEAR.test(q.before) || (year !== null && q.before.includes(`${year - 1}年`))
  const oldGap =
    year !== null && new RegExp(`${year - 1}年`).test(previous.gap) && new RegExp(`${year}年|今年|本年`).test(last.gap)
  if (oldGap) return { before: previous, now: last }
  return old(last) && !old(previous) ? { before: last, now: previous } : null
}

function compare(rate: Quantity, label: string, rises: boolean, { before, now }: Years): Equation[] {
  const worked = workedOut(rate, rises, before, now)
  if (worked === null) return []
  const right = workedSide('按两个数计算', worked.value, worked.printed, [before, now])
  const common = { left: statedSide(label, rate), right, tolerance: toleranceBeside(rate, worked.value), like: rate }
  if (worked.holds) return [{ ...common, status: 'pass', message: MESSAGES.holds }]
  const opposite = workedOut(rate, !rises, before, now)
  if (opposite?.holds !== true) return [{ ...common, status: 'fail', message: MESSAGES.cannotHold }]
  return [{ ...common, right: { ...right, printed: opposite.printed }, status: 'fail', message: MESSAGES.otherWay }]
}

/** The change from one number to the other, worked out in the unit in which it is stated, and whether the stated one agrees; null where the units do not go together. */
export function workedOut(
  rate: Quantity,
  rises: boolean,
  before: Quantity,
  now: Quantity,
): { value: number; printed: string; holds: boolean } | null {
  const [from, to] = rises ? [before, now] : [now, before]
  const difference = minusSpans(spanOf(to), spanOf(from))
  const sign = rises ? 1 : -1
  if (rate.unit === '%' && before.unit !== '%') {
    if (before.value <= 0) return null
    const value = (sign * 100 * (now.value - before.value)) / before.value
    const share: Span = {
      low: (100 * difference.low) / spanOf(before).high,
      high: (100 * difference.high) / spanOf(before).low,
    }
    return {
      value,
      printed: `(${to.printed} - ${from.printed}) ÷ ${before.printed} = ${besidePrinted(value, rate.step)}%`,
      holds: overlap(share, spanOf(rate)),
    }
  }
  const points = rate.unit === '个百分点' && before.unit === '%'
  if (!points && !(rate.unit !== '%' && sameUnit(rate, before))) return null
  const value = sign * (now.value - before.value)
  return {
    value,
    printed: `${to.printed} - ${from.printed} = ${inUnitOf(rate, value)}`,
    holds: overlap(difference, spanOf(rate)),
  }
}

/** Above this many, some whole number of the year before gives any change to one decimal. */
const LARGE = 3000

/** 11件，同比增长40%: the year before must have been a whole number. */
function feasible(rate: Quantity, label: string, rises: boolean, now: Quantity): Equation[] {
  if (!now.exact || now.step !== 1 || now.value > LARGE || now.value < 1 || /元|%|亩|米|吨|小时|天/.test(now.unit))
    return []
  const factor = 1 + (rises ? rate.value : -rate.value) / 100
  if (factor <= 0) return []
  const near = Math.round(now.value / factor)
  const change = (base: number) => ((rises ? 1 : -1) * 100 * (now.value - base)) / base
  const bases = [near - 1, near, near + 1].filter((base) => base > 0)
  if (bases.length === 0 || bases.some((base) => overlap({ low: change(base), high: change(base) }, spanOf(rate))))
    return []
  const best = bases.reduce((a, b) => (Math.abs(change(a) - rate.value) <= Math.abs(change(b) - rate.value) ? a : b))
  return [
    {
      status: 'uncertain',
      message: MESSAGES.noSuchBase,
      left: statedSide(`同比${label}`, rate),
      right: workedSide('最近的整数上年数', change(best), `${besidePrinted(change(best), rate.step)}%`, [now]),
      tolerance: toleranceBeside(rate, change(best)),
      like: rate,
      params: { amount: now.printed, base: best },
    },
  ]
}
