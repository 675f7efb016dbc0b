import { gather } from '../../gather.js'
import {
  CARRIED,
  denominators,
  ENDED,
  fitsShare,
  nearby,
  rateTolerance,
  shareSpan,
  type Denominator,
} from './candidates.js'
import { statedSide, workedSide, type Equation } from './equation.js'
import { besidePrinted, sameUnit, type Quantity } from './quantity.js'
import { isAbove, RATE_KINDS, type RateKind } from './rate-kinds.js'
import type { Statement } from './statements.js'
import { coded } from '../../messages/coded.js'

const MESSAGES = coded('rates', {
  holds: { zh: '{left} 与 {right} 相符。', en: '{left} agrees with {right}.' },
  cannotHold: {
    zh: '{leftLabel}写 {left}，按文中的数算是 {right}，相差 {delta}（容差 {tolerance}），其他可能的分母也都对不上。',
    en: '{left} is stated, the numbers give {right}: {delta} apart (tolerance {tolerance}), and no other denominator fits.',
  },
  notStated: {
    zh: '{leftLabel}写 {left}，按文中的数算是 {right}，相差 {delta}（容差 {tolerance}）：分母未说明，请写明口径。',
    en: 'Denominator not stated: {left} is given, the numbers nearby give {right}, {delta} apart (tolerance {tolerance}).',
  },
  otherBase: {
    zh: '{leftLabel}写 {left}，只有除以{base}才成立；按{usual}算是 {right}，相差 {delta}（容差 {tolerance}），请核对分母口径。',
    en: '{left} holds only over {base}; over {usual} it is {right}, {delta} apart (tolerance {tolerance}): check the denominator.',
  },
})

const RATE = /(?<name>[\u4e00-\u9fff]{2,16}?)率(?:已|均)?(?:约为|约|为|达到|达|是|至)?$/
/** A rate that is the goal, a bound, the average or the change of something is not worked out from the counts beside it. */
const NOT_WORKED_OUT = /按期|按时|及时|提高|上升|下降|同比|平均|目标|力争|分别|初次|一次性|满意|当年|首次|时限|限期/

/** How many numbers back the count above the line is looked for. */
const MOST_BEFORE = 12

/** Rates (出庭率, 纠错率, 成功率 …) against every denominator that the text offers. */
export function rates(statement: Statement, paragraph: readonly Quantity[]): Equation[] {
  return gather(statement.quantities, (rate, at) => {
    const name = rate.unit === '%' ? RATE.exec(rate.before)?.groups?.name : undefined
    if (name === undefined || NOT_WORKED_OUT.test(rate.before)) return []
    const kind = RATE_KINDS.find((each) => each.name.test(name))
    if (kind === undefined) return []
    const earlier = statement.quantities.slice(Math.max(0, at - MOST_BEFORE), at)
    const numerator = earlier.findLast((q) => q.unit !== '%' && (isAbove(kind, q.before) || isAbove(kind, q.after)))
    if (numerator === undefined || !numerator.exact) return []
    const near = nearby(paragraph, rate).filter((q) => q.start < rate.start || q.end <= statement.end)
    return judge(rate, `${name}率`, kind, numerator, earlier, near)
  })
}

function judge(
  rate: Quantity,
  label: string,
  kind: RateKind,
  numerator: Quantity,
  earlier: readonly Quantity[],
  near: readonly Quantity[],
): Equation[] {
  const offered = denominators(numerator, near)
  const usual = (d: Denominator) => d.quantities.some((q) => isBelow(kind, q, numerator))
  const holds = offered.find((d) => usual(d) && fitsShare(rate, numerator, d.span))
  if (holds !== undefined) return rate.exact ? [equation('pass', MESSAGES.holds, label, rate, numerator, holds)] : []
  const first = earlier.findLast(
    (q) =>
      q !== numerator && q.start < numerator.start && q.exact && sameUnit(q, numerator) && isBelow(kind, q, numerator),
  )
  const base =
    first === undefined ? undefined : offered.find((d) => d.quantities.length === 1 && d.quantities[0] === first)
  const other = offered.find((d) => fitsShare(rate, numerator, d.span))
  if (base === undefined) return []
  if (other !== undefined)
    return kind.hidden === 'smaller'
      ? [
          equation('uncertain', MESSAGES.otherBase, label, rate, numerator, base, {
            base: `${other.quantities[0]?.before ?? ''}${other.printed}`,
            usual: `${base.quantities[0]?.before ?? ''}${base.printed}`,
          }),
        ]
      : []
  if (!rate.exact || !isAdjacent(rate, numerator, base, earlier)) return []
  return mayHide(kind, rate, numerator, base, near)
    ? [equation('uncertain', MESSAGES.notStated, label, rate, numerator, base)]
    : [equation('fail', MESSAGES.cannotHold, label, rate, numerator, base)]
}

function isBelow(kind: RateKind, q: Quantity, numerator: Quantity): boolean {
  return q !== numerator && kind.below.test(`${q.before}${q.after}`)
}

/** Base, numerator and rate follow each other: 参加考试426人，合格420人，合格率98.6%. Between base and numerator only what was carried over may stand. */
function isAdjacent(rate: Quantity, numerator: Quantity, base: Denominator, earlier: readonly Quantity[]): boolean {
  const at = earlier.indexOf(numerator)
  const below = base.quantities[0]
  if (below === undefined || at !== earlier.length - 1 || rate.start - numerator.end > 24) return false
  return earlier.slice(earlier.indexOf(below) + 1, at).every((q) => CARRIED.test(q.before))
}

/** True where a denominator that the text does not state could still make the rate right. */
function mayHide(
  kind: RateKind,
  rate: Quantity,
  numerator: Quantity,
  base: Denominator,
  near: readonly Quantity[],
): boolean {
  if (kind.hidden === 'none' || kind.settled?.test(base.quantities[0]?.before ?? '') === true) return false
  if (kind.hidden === 'either') return true
  const below = shareSpan(numerator, base.span).high > rate.value
  const stated = (word: RegExp) => near.some((q) => word.test(q.before))
  return kind.hidden === 'larger' ? below && !stated(CARRIED) : !below && !stated(ENDED)
}

function equation(
  status: Equation['status'],
  message: Equation['message'],
  label: string,
  rate: Quantity,
  numerator: Quantity,
  over: Denominator,
  params: Equation['params'] = {},
): Equation {
  const value = (100 * numerator.value) / over.value
  return {
    status,
    ...(status === 'uncertain' ? { severity: 'info' as const } : {}),
    message,
    left: statedSide(label, rate),
    right: workedSide(
      '按文中的数计算',
      value,
      `${numerator.printed} ÷ ${over.printed} = ${besidePrinted(value, rate.step)}%`,
      [numerator, ...over.quantities],
    ),
    tolerance: rateTolerance(rate, value),
    like: rate,
    params,
  }
}
