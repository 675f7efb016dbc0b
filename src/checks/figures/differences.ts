import { gather } from '../../gather.js'
import { statedSide, workedSide, type Equation } from './equation.js'
import { addSpans, inUnitOf, minusSpans, overlap, sameUnit, spanOf, toleranceOf, type Quantity } from './quantity.js'
import type { Statement } from './statements.js'
import { coded } from '../../messages/coded.js'

const MESSAGES = coded('differences', {
  holds: { zh: '{left} 等于 {right}。', en: '{left} is {right}.' },
  differs: {
    zh: '{leftLabel}写 {left}，按文中的数算是 {right}，相差 {delta}（容差 {tolerance}）。',
    en: '{left} is stated, the numbers give {right}: off by {delta} (tolerance {tolerance}).',
  },
})

const SAVING = /节约|节省|结余|审减|核减|净减/
const SAVED = /(?:节约|节省|结余|审减|核减|净减)[^,;。:()]{0,8}$/
const PLANNED = /预算|控制价|送审|概算|估算|招标|采购/
const AGREED = /中标|成交|审定|审核后|结算|实际/
const CARRIED_IN = /(?:上年|上一年|去年|往年|20\d\d年)[^,;。:()]{0,4}结转|^结转(?!下)/
const CARRIED_OUT = /结转(?:至|到)?(?:下年|下一年|次年|明年)|未结|正在审理|尚未(?:审结|办结)/
const RECEIVED = /新收|受理/
const DECIDED = /审结|办结|结案/

/** Differences of amounts (预算－中标＝节约) and the flow of cases (上年结转＋受理＝审结＋未结). */
export function differences(statement: Statement): Equation[] {
  const { half, quantities } = statement
  return [...(SAVING.test(half) ? saved(quantities) : []), ...(half.includes('结转') ? flow(quantities) : [])]
}

function saved(all: readonly Quantity[]): Equation[] {
  return gather(all, (saving, at) => {
    const agreed = all[at - 1]
    const planned = all[at - 2]
    if (planned === undefined || agreed === undefined || !SAVED.test(saving.before)) return []
    if (!AGREED.test(agreed.before) || !PLANNED.test(planned.before) || AGREED.test(planned.before)) return []
    if (![saving, agreed, planned].every((q) => q.exact && sameUnit(q, planned))) return []
    const value = planned.value - agreed.value
    const holds = overlap(minusSpans(spanOf(planned), spanOf(agreed)), spanOf(saving))
    return [
      {
        status: holds ? 'pass' : 'fail',
        message: holds ? MESSAGES.holds : MESSAGES.differs,
        left: statedSide(saving.before, saving),
        right: workedSide('差额', value, `${planned.printed} - ${agreed.printed} = ${inUnitOf(saving, value)}`, [
          planned,
          agreed,
        ]),
        tolerance: toleranceOf(saving, planned, agreed),
        like: saving,
      },
    ]
  })
}

function flow(all: readonly Quantity[]): Equation[] {
  const only = (word: RegExp, not?: RegExp) => {
    const found = all.filter((q) => word.test(q.before) && !not?.test(q.before))
    return found.length === 1 ? found[0] : undefined
  }
  const carriedOut = only(CARRIED_OUT)
  const carriedIn = only(CARRIED_IN, CARRIED_OUT)
  const received = only(RECEIVED, /不予|未/)
  const decided = only(DECIDED, /未|尚/)
  if (carriedOut === undefined || carriedIn === undefined || received === undefined || decided === undefined) return []
  // 受理90件（含上年结转10件）: nothing comes on top of what was received.
  if (/含|包括|其中/.test(carriedIn.before)) return []
  const four = [carriedIn, received, decided, carriedOut]
  if (!four.every((q) => q.exact && sameUnit(q, received))) return []
  const came = carriedIn.value + received.value
  const went = decided.value + carriedOut.value
  const holds = overlap(addSpans([carriedIn, received].map(spanOf)), addSpans([decided, carriedOut].map(spanOf)))
  return [
    {
      status: holds ? 'pass' : 'fail',
      message: holds ? MESSAGES.holds : MESSAGES.differs,
      left: workedSide(
        '结转与受理之和',
        came,
        `${carriedIn.printed} + ${received.printed} = ${inUnitOf(received, came)}`,
        [carriedIn, received],
      ),
      right: workedSide(
        '审结与未结之和',
        went,
        `${decided.printed} + ${carriedOut.printed} = ${inUnitOf(received, went)}`,
        [decided, carriedOut],
      ),
      tolerance: toleranceOf(...four),
      like: received,
    },
  ]
}
