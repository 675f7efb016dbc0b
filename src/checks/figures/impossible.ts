import { gather } from '../../gather.js'
import type { Result } from '../check.js'
import { plain, type Quantity } from './quantity.js'
import type { Statement } from './statements.js'
import { coded } from '../../messages/coded.js'

const MESSAGES = coded('impossible', {
  overHundred: {
    zh: '“{name}”写 {printed}，不可能超过 100%（超出 {delta}，容差 0）。',
    en: '“{name}” of {printed} cannot exceed 100 % (by {delta}, tolerance 0).',
  },
  notWhole: {
    zh: '“{printed}”：按{unit}计的数应当是整数，请核对小数点或单位（如漏写“万”）。',
    en: '“{printed}”: a count cannot have a fraction; check the decimal point or the unit.',
  },
})

/** Shares of a whole: never more than all of it. A 完成率 or 执行率 against a goal may be. */
const SHARE =
  /((?:覆盖|办结|审结|结案|合格|满意|通过|出庭|应诉|成功|化解|答复|办复|回复|整改|纠错|胜诉|败诉|备案|报备|审查|审核|及时|准确|采纳|参与|知晓|普及|参保|公开|公示|持证|归档|按期|按时)率|满意度|占比|占[^,;。:()]{0,10}比例)(?:已|均)?(?:约为|约|为|达到|达|是|至)?$/
const WHOLE_UNIT = /^(?:件|起|宗|名|份|户|家|卷|场|期|人次|人|件次|例|部|篇|册|次)$/
const MEAN = /平均|人均|户均|年均|月均|日均|均|每|折合|提速|倍|系数|至$|到$|由$|从$|降|升/

const REACH = 120

/** Numbers that cannot be, whatever stands beside them. */
export function impossible(statement: Statement): Result[] {
  return gather(statement.quantities, (q): Result[] => {
    const name = q.unit === '%' && q.value > 100 ? SHARE.exec(q.before)?.[1] : undefined
    if (name !== undefined)
      return [result(MESSAGES.overHundred, q, { name, printed: q.printed, delta: `${plain(q.value - 100)} 个百分点` })]
    if (q.step < 1 && q.exact && WHOLE_UNIT.test(q.unit) && !MEAN.test(clauseBefore(statement, q)))
      return [result(MESSAGES.notWhole, q, { printed: q.printed, unit: `“${q.unit}”` })]
    return []
  })
}

/** What stands before a number in its clause, as far as it can speak of a mean. */
function clauseBefore(statement: Statement, q: Quantity): string {
  const end = q.start - statement.start
  return (
    statement.half
      .slice(Math.max(0, end - REACH), end)
      .split(/[;。]/)
      .at(-1) ?? ''
  )
}

function result(message: Result['message'], q: Quantity, params: Record<string, string>): Result {
  return { status: 'fail', message, params, ranges: [{ start: q.start, end: q.end }] }
}
