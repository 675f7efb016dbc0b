import { gather } from '../../gather.js'
import { denominators, fitsShare, nearby, rateTolerance, type Denominator } from './candidates.js'
import { statedSide, workedSide, type Equation } from './equation.js'
import { besidePrinted, sameUnit, type Quantity } from './quantity.js'
import type { Statement } from './statements.js'
import { coded } from '../../messages/coded.js'

const MESSAGES = coded('shares', {
  holds: { zh: '占比 {left} 与 {right} 相符。', en: 'The share {left} agrees with {right}.' },
  cannotHold: {
    zh: '占比写 {left}，按文中的数算是 {right}，相差 {delta}（容差 {tolerance}）。',
    en: 'A share of {left} is stated, the numbers give {right}: {delta} apart (tolerance {tolerance}).',
  },
})

const SHARE =
  /^[^,;。:]{0,10}[,(、]?(?:约)?占(?<of>[^,;。:()]{0,16}?)(?:的比例|比例|的比重|比重|总数|总量|比)?(?:约为|约|为|达到|达|的|近)?$/

/** How many numbers back a named base is looked for. */
const MOST_BEFORE = 12

/** 占审结案件的37.5%: a count as a share of another. Judged where the text names the other, or 其中 ties the two together. */
export function shares(statement: Statement, paragraph: readonly Quantity[]): Equation[] {
  const all = statement.quantities
  return gather(all, (rate, at) => {
    const numerator = all[at - 1]
    if (rate.unit !== '%' || !rate.exact) return []
    const of = SHARE.exec(rate.gap)?.groups?.of
    if (of === undefined || numerator === undefined || !numerator.exact) return []
    const near = nearby(paragraph, rate)
    const offered = denominators(numerator, near).filter((d) => d.span.high >= numerator.value)
    const base =
      of === '' ? tiedBy(all, at - 1) : named(of, all.slice(Math.max(0, at - MOST_BEFORE), at - 1), numerator)
    const over = offered.find((d) => d.quantities.length === 1 && d.quantities[0] === base)
    const fitting = offered.filter((d) => fitsShare(rate, numerator, d.span))
    if (over !== undefined && fitting.includes(over)) return [equation('pass', MESSAGES.holds, rate, numerator, over)]
    if (over !== undefined && of !== '' && fitting.length > 0)
      return [equation('uncertain', MESSAGES.cannotHold, rate, numerator, over)]
    const holds = fitting.findLast((d) => isHere(d, statement))
    if (holds !== undefined) return [equation('pass', MESSAGES.holds, rate, numerator, holds)]
    if (fitting.length > 0) return []
    return over === undefined
      ? of === '' || namesLabel(of, all[at - 2])
        ? beside(rate, all, at - 1, offered)
        : []
      : [equation('fail', MESSAGES.cannotHold, rate, numerator, over)]
  })
}

/** 收案102件，调解28件，占…: the number right before is most likely, though nothing says so. */
function beside(rate: Quantity, all: readonly Quantity[], at: number, offered: readonly Denominator[]): Equation[] {
  const numerator = all[at]
  const base = all[at - 1]
  if (numerator === undefined || base === undefined || /[,、;:。()].*[,、;:。()]/.test(numerator.gap)) return []
  const over = offered.find((d) => d.quantities.length === 1 && d.quantities[0] === base)
  return over === undefined ? [] : [equation('uncertain', MESSAGES.cannotHold, rate, numerator, over)]
}

/** 占考核总分的8% after 由52项精简为36项: what is named is counted nowhere. */
function namesLabel(of: string, base: Quantity | undefined): boolean {
  return `${base?.before ?? ''}${base?.after ?? ''}`.includes(of.replace(/的$/, '').slice(-2))
}

function isHere(over: Denominator, statement: Statement): boolean {
  return over.quantities.every((q) => statement.start <= q.start && q.end <= statement.end)
}

/** 办理200件，其中涉企60件，占…: the number before 其中. */
function tiedBy(all: readonly Quantity[], at: number): Quantity | undefined {
  const numerator = all[at]
  const whole = all[at - 1]
  return numerator !== undefined &&
    whole !== undefined &&
    whole.exact &&
    /其中/.test(numerator.gap) &&
    sameUnit(whole, numerator)
    ? whole
    : undefined
}

/** The one number whose label holds a word of the name: 占审结案件 is of 审结16件. */
function named(of: string, earlier: readonly Quantity[], numerator: Quantity): Quantity | undefined {
  const word = /受理|收到|审结|办结|结案|检查|抽查|处罚|申请|一审/.exec(of)?.[0]
  if (word === undefined) return undefined
  const bearers = earlier.filter((q) => q.exact && sameUnit(q, numerator) && q.before.includes(word))
  return bearers.length === 1 ? bearers[0] : undefined
}

function equation(
  status: Equation['status'],
  message: Equation['message'],
  rate: Quantity,
  numerator: Quantity,
  over: Denominator,
): Equation {
  const value = (100 * numerator.value) / over.value
  return {
    status,
    message,
    left: statedSide('占比', rate),
    right: workedSide(
      '按文中的数计算',
      value,
      `${numerator.printed} ÷ ${over.printed} = ${besidePrinted(value, rate.step)}%`,
      [numerator, ...over.quantities],
    ),
    tolerance: rateTolerance(rate, value),
    like: rate,
  }
}
