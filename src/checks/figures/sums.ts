import type { Equation } from './equation.js'
import { statedSide, workedSide } from './equation.js'
import { enumerationsOf, type Enumeration } from './enumeration.js'
import { isComplete, isParallel } from './families.js'
import { addSpans, overlap, plain, spanOf, toleranceOf, type Quantity } from './quantity.js'
import type { Statement } from './statements.js'

const MESSAGES = {
  holds: { zh: '分项 {right}，等于 {left}。', en: 'The parts {right} make {left}.' },
  differs: {
    zh: '总数写 {left}，分项 {right}，相差 {delta}（容差 {tolerance}）。',
    en: 'The whole is given as {left}, the parts are {right}: they differ by {delta} (tolerance {tolerance}).',
  },
  partExceeds: {
    zh: '“其中”的 {right} 大于总数 {left}，多 {delta}（容差 {tolerance}）。',
    en: 'The part {right} is more than its whole {left}, by {delta} (tolerance {tolerance}).',
  },
  otherTotal: {
    zh: '总数写 {left}，分项 {right}，相差 {delta}（容差 {tolerance}）；分项之和等于文中的 {other}，请核对口径。',
    en: 'The whole is {left}, the parts are {right}, off by {delta} (tolerance {tolerance}); they make {other}, stated nearby: check what they are parts of.',
  },
} as const

/** Wholes against the parts that the text lists for them. */
export function sums(statement: Statement): Equation[] {
  return enumerationsOf(statement).flatMap((list) => equationOf(list, statement))
}

function equationOf(list: Enumeration, statement: Statement): Equation[] {
  const { whole, parts, link } = list
  if (!whole.exact || parts.some((part) => !part.exact)) return []
  const matching = groupings(parts, link).find((group) => fits(whole, group))
  if (matching !== undefined) return [equation('pass', MESSAGES.holds, whole, matching)]
  const [single] = parts
  if (parts.length === 1)
    return link === 'among' &&
      single !== undefined &&
      single.unit === whole.unit &&
      spanOf(single).low > spanOf(whole).high
      ? [equation('fail', MESSAGES.partExceeds, whole, parts)]
      : []
  const labels = parts.map(labelOf)
  const judged = groupings(parts, link).find((group) => isComplete(labels.slice(0, group.length), wholeLabel(whole)))
  if (list.open) return []
  const named = link !== 'among' || judged !== undefined
  if (!named && !(exceeds(whole, parts) && isParallel(labels))) return []
  const group = judged ?? parts
  const other = statement.quantities.find(
    (q) => q !== whole && !group.includes(q) && q.unit === whole.unit && fits(q, group),
  )
  return other === undefined
    ? [equation('fail', MESSAGES.differs, whole, group)]
    : [equation('fail', MESSAGES.otherTotal, whole, group, { other: `${other.before}${other.printed}` })]
}

/** A list after 其中 may end before its last number, one before 共计 may begin after its first. Longest first. */
function groupings(parts: readonly Quantity[], link: Enumeration['link']): Quantity[][] {
  return parts.flatMap((_, cut) => {
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
    parts.length === 1 ? (parts[0]?.printed ?? '') : `${parts.map((p) => p.printed).join(' + ')} = ${plain(sum)}`
  return {
    status,
    message,
    left: statedSide('总数', whole),
    right: workedSide(parts.length === 1 ? '分项' : '分项之和', sum, printed, parts),
    tolerance: toleranceOf(whole, ...parts),
    params,
  }
}
