import { gather } from '../../gather.js'
import type { Equation } from './equation.js'
import { statedSide, workedSide } from './equation.js'
import { enumerationsOf, type Enumeration } from './enumeration.js'
import { areOfOneThing, areOutcomes, isComplete, isParallel, mayOverlap } from './families.js'
import { addSpans, inUnitOf, overlap, spanOf, toleranceOf, type Quantity } from './quantity.js'
import type { Statement } from './statements.js'
import { coded } from '../../messages/coded.js'

const MESSAGES = coded('sums', {
  holds: { zh: '分项 {right}，等于 {left}。', en: 'The parts {right} make {left}.' },
  differs: {
    zh: '总数写 {left}，分项 {right}，相差 {delta}（容差 {tolerance}）。',
    en: 'The whole is given as {left}, the parts are {right}: they differ by {delta} (tolerance {tolerance}).',
  },
  exceeds: {
    zh: '“其中”的 {right}，大于总数 {left}，多 {delta}（容差 {tolerance}）；请核对是否重复计算。',
    en: 'The parts {right} are more than the whole {left}, by {delta} (tolerance {tolerance}): is something counted twice?',
  },
  rest: {
    zh: '总数 {left}，列出的结果 {right}，其余 {delta} 没有说明，请核对是否漏项（容差 {tolerance}）。',
    en: 'Of {left}, the results listed make {right}; the other {delta} are not told (tolerance {tolerance}).',
  },
  partExceeds: {
    zh: '“其中”的 {right} 大于总数 {left}，多 {delta}（容差 {tolerance}）。',
    en: 'The part {right} is more than its whole {left}, by {delta} (tolerance {tolerance}).',
  },
  otherTotal: {
    zh: '总数写 {left}，分项 {right}，相差 {delta}（容差 {tolerance}）；分项之和等于文中的 {other}，请核对口径。',
    en: 'The whole is {left}, the parts are {right}, off by {delta} (tolerance {tolerance}); they make {other}, stated nearby: check what they are parts of.',
  },
})

/** A list of this many ways to end, making this share of the whole, is meant to be the whole list. */
const LEAST_OUTCOMES = 3
const NEARLY_ALL = 0.8
const NEAR = 0.25

/** Wholes against the parts that the text lists for them. */
export function sums(statement: Statement): Equation[] {
  const lists = enumerationsOf(statement)
  return gather(lists, (list) => equationOf(list, statement))
}

function equationOf(list: Enumeration, statement: Statement): Equation[] {
  const { whole, parts, link } = list
  if (!whole.exact || parts.some((part) => !part.exact)) return []
  const longer = list.further.map((_, k) => [...parts, ...list.further.slice(0, k + 1)])
  const matching = [...groupings(parts, link), ...longer].find((group) => fits(whole, group))
  if (matching !== undefined) return [equation('pass', MESSAGES.holds, whole, matching)]
  const divided = list.beside.map((_, k) => [...list.beside.slice(k), whole])
  if (divided.some((group) => overlap(addSpans(group.map(spanOf)), addSpans(parts.map(spanOf))))) return []
  const [single] = parts
  if (parts.length === 1)
    return link === 'among' &&
      !list.apart &&
      single !== undefined &&
      single.unit === whole.unit &&
      spanOf(single).low > spanOf(whole).high
      ? [equation('fail', MESSAGES.partExceeds, whole, parts)]
      : []
  const labels = parts.map(labelOf)
  const judged = groupings(parts, link).find((group) => isComplete(labels.slice(0, group.length), wholeLabel(whole)))
  if (list.open || (list.beside.length > 0 && judged !== undefined)) return []
  if (link === 'among' && judged === undefined) return list.apart ? [] : unnamed(list, labels)
  if ((link === 'made-of' || link === 'apposed') && judged === undefined && !isNear(whole, parts)) return []
  const group = judged ?? parts
  const other = statement.quantities.find(
    (q) => q !== whole && !group.includes(q) && q.unit === whole.unit && fits(q, group),
  )
  return other === undefined
    ? [equation('fail', MESSAGES.differs, whole, group)]
    : [equation('fail', MESSAGES.otherTotal, whole, group, { other: `${other.before}${other.printed}` })]
}

/** 受理100件（不予受理5件、驳回3件）: a list far from the whole was never meant to be all of it. */
function isNear(whole: Quantity, parts: readonly Quantity[]): boolean {
  const sum = parts.reduce((total, part) => total + part.value, 0)
  return Math.abs(sum - whole.value) <= NEAR * whole.value
}

/** After 其中 not every part need be named: more than the whole is wrong, a little less is worth a look. */
function unnamed({ whole, parts, close }: Enumeration, labels: readonly string[]): Equation[] {
  const outcomes = areOutcomes(labels)
  if (exceeds(whole, parts)) {
    if (outcomes || isParallel(labels)) return [equation('fail', MESSAGES.differs, whole, parts)]
    return (close || areOfOneThing(labels)) && !mayOverlap(labels)
      ? [equation('uncertain', MESSAGES.exceeds, whole, parts)]
      : []
  }
  const sum = parts.reduce((total, part) => total + part.value, 0)
  return outcomes && parts.length >= LEAST_OUTCOMES && sum >= NEARLY_ALL * whole.value
    ? [{ ...equation('uncertain', MESSAGES.rest, whole, parts), severity: 'info' }]
    : []
}

/** A list after 其中 may end before its last number, one before 共计 may begin after its first. Longest first. */
function groupings(parts: readonly Quantity[], link: Enumeration['link']): Quantity[][] {
  return gather(parts, (_, cut) => {
    const group = link === 'total' ? parts.slice(cut) : parts.slice(0, parts.length - cut)
    return group.length >= 2 ? [group] : []
  })
}

function fits(whole: Quantity, parts: readonly Quantity[]): boolean {
  return overlap(spanOf(whole), addSpans(parts.map(spanOf)))
}

function exceeds(whole: Quantity, parts: readonly Quantity[]): boolean {
  return addSpans(parts.map(spanOf)).low > spanOf(whole).high
}

function labelOf(part: Quantity): string {
  return (part.before.replace(/^.*其中/, '').replace(/^(?:和|及|与|以及)/, '') || part.after).trim()
}

function wholeLabel(whole: Quantity): string {
  return `${whole.gap.slice(-24)}${whole.after}`
}

function equation(
  status: Equation['status'],
  message: Equation['message'],
  whole: Quantity,
  parts: readonly Quantity[],
  params: Equation['params'] = {},
): Equation {
  const sum = parts.reduce((total, part) => total + part.value, 0)
  const printed =
    parts.length === 1
      ? (parts[0]?.printed ?? '')
      : `${parts.map((p) => p.printed).join(' + ')} = ${inUnitOf(whole, sum)}`
  return {
    status,
    message,
    left: statedSide('总数', whole),
    right: workedSide(parts.length === 1 ? '分项' : '分项之和', sum, printed, parts),
    tolerance: toleranceOf(whole, ...parts),
    like: whole,
    params,
  }
}
