import { gather } from '../../gather.js'
import { fitsShare, rateTolerance } from './candidates.js'
import { statedSide, workedSide, type Equation } from './equation.js'
import { besidePrinted, type Quantity } from './quantity.js'
import type { Statement } from './statements.js'
import { coded } from '../../messages/coded.js'

const MESSAGES = coded('marks', {
  holds: { zh: '得分率 {left} 与 {right} 相符。', en: 'The share of marks {left} agrees with {right}.' },
  differs: {
    zh: '得分率写 {left}，按得分和满分算是 {right}，相差 {delta}（容差 {tolerance}）。',
    en: 'A share of marks of {left} is stated, marks and full marks give {right}: {delta} apart (tolerance {tolerance}).',
  },
})

const RATE = /得分率(?:为|是|达到|达|约为|约)?$/
const FULL = /满分(?:为|是)?$|总分(?:值)?(?:为|是)?$/

/** A share of marks against the marks that stand before it and the full marks that the statement names once. */
export function marks({ quantities }: Statement): Equation[] {
  const [full, ...others] = quantities.filter((q) => q.unit === '分' && q.exact && FULL.test(q.before))
  if (full === undefined || others.length > 0) return []
  return gather(quantities, (rate, at) => {
    if (rate.unit !== '%' || !rate.exact || !RATE.test(rate.before)) return []
    const mark = quantities.slice(Math.max(0, at - 2), at).findLast((q) => q.unit === '分' && q !== full)
    if (mark === undefined || !mark.exact || /[;。]/.test(rate.gap) || mark.value > full.value) return []
    return [equation(rate, mark, full)]
  })
}

function equation(rate: Quantity, mark: Quantity, full: Quantity): Equation {
  // Full marks are what they are, whatever digits are printed.
  const holds = fitsShare(rate, mark, { low: full.value, high: full.value })
  const value = (100 * mark.value) / full.value
  return {
    status: holds ? 'pass' : 'fail',
    message: holds ? MESSAGES.holds : MESSAGES.differs,
    left: statedSide('得分率', rate),
    right: workedSide('得分 ÷ 满分', value, `${mark.printed} ÷ ${full.printed} = ${besidePrinted(value, rate.step)}%`, [
      mark,
      full,
    ]),
    tolerance: rateTolerance(rate, value),
    like: rate,
  }
}
