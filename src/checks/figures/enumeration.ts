import { sameUnit, type Quantity } from './quantity.js'
import type { Statement } from './statements.js'

/** A whole with the parts that a statement lists for it. */
export interface Enumeration {
  readonly whole: Quantity
  readonly parts: readonly Quantity[]
  /** How the statement links them; `among` (其中) need not name every part. */
  readonly link: 'among' | 'made-of' | 'apposed' | 'total'
  /** True where the list goes on or ends in 等. */
  readonly open: boolean
  /** True where all parts stand between 、 and so are one list. */
  readonly close: boolean
  /** Numbers after the list that count the same thing and may still belong to it: 维持19件、撤销2件，5件在审. */
  readonly further: readonly Quantity[]
  /** Numbers listed right before the whole, which together with it may be what is divided: 建议12件、提案15件，其中主办…. */
  readonly beside: readonly Quantity[]
  /** True where another number stands between the whole and its parts. */
  readonly apart: boolean
}

/** Most numbers after a list that are tried as its last parts. */
const MOST_FURTHER = 2
const MOST_BESIDE = 4
/** The longest list seen in a report has 15 parts. */
const LONGEST_LIST = 60

const LABEL = '[^,、;:。()]{0,24}'
const AMONG = new RegExp(`^[^;。]{0,30}?[,;(、]?其中[,:]?(?:${LABEL}[,、])?(?<label>${LABEL})$`)
const MADE_OF = new RegExp(
  `^[^,;。:()]{0,12}[,:(]?(?:包括|分别(?:为|是)|分为|按[^,;。]{2,10}?(?:分|划分|统计|看)[,:]?(?:为)?)[,:]?(?<label>${LABEL})$`,
)
const APPOSED = new RegExp(`^[^,、;。:()]{0,12}[:(](?<label>[^,、;:。()]{1,24})$`)
const TOTAL = /^[^,;。:()]{0,8}[,、;]?(?:以上)?(?:合计|共计|总计)$/
/** Between two parts of a list stands one mark, or 和. */
const NEXT_PART = /^(?<tail>[^,、;:。()]{0,16})(?<mark>[,、;]|和|及|与|以及)(?<label>[^,、;:。()]{0,24})$/
/** Words of a new statement, not of a further part. */
const NEW_TALK = /共|累计|合计|总计|涉及|同比|占|较|提出|达|平均|率$/

/** Every list of parts beside its whole. */
export function enumerationsOf(statement: Statement): Enumeration[] {
  const all = statement.quantities
  const lists: Enumeration[] = []
  all.forEach((first, i) => {
    const link = linkOf(first.gap)
    const at = link === null ? undefined : wholeBefore(all, i)
    const whole = at === undefined ? undefined : all[at]
    if (link === null || at === undefined || whole === undefined) return
    const { parts, open, close } = partsFrom(statement, i, whole, link)
    if (parts.length === 0) return
    lists.push({
      whole,
      parts,
      link,
      open,
      close,
      further: furtherThan(all, i + parts.length, whole),
      beside: listedBefore(all, at),
      apart: all[i - 1] !== whole,
    })
  })
  all.forEach((whole, i) => {
    if (whole.gap.endsWith('计')) lists.push(...totalled(statement, whole, i))
  })
  return lists
}

function listedBefore(all: readonly Quantity[], at: number): Quantity[] {
  const before: Quantity[] = []
  for (let j = at; j > 0 && at - j < MOST_BESIDE; j--) {
    const [q, other] = [all[j], all[j - 1]]
    if (q === undefined || other === undefined || !sameUnit(other, q) || !NEXT_PART.test(q.gap) || /其中/.test(q.gap))
      break
    before.unshift(other)
  }
  return before
}

function furtherThan(all: readonly Quantity[], from: number, whole: Quantity): Quantity[] {
  const next = all.slice(from, from + MOST_FURTHER)
  const end = next.findIndex((q) => !sameUnit(q, whole) || /[;。]/.test(q.gap))
  return end < 0 ? next : next.slice(0, end)
}

/** Most gaps hold none of the words, which is quicker to see than that a whole form does not fit. */
const LINKS = /其中|包括|分[别为]|按|[:(]/

function linkOf(gap: string): Exclude<Enumeration['link'], 'total'> | null {
  if (!LINKS.test(gap)) return null
  if (gap.includes('其中') && AMONG.test(gap)) return 'among'
  if (/包括|分[别为]|按/.test(gap) && MADE_OF.test(gap)) return 'made-of'
  return /[:(]/.test(gap) && APPOSED.test(gap) ? 'apposed' : null
}

/** The whole is the last number before its parts that counts the same thing; at most one other number may stand between. */
function wholeBefore(all: readonly Quantity[], first: number): number | undefined {
  const part = all[first]
  if (part === undefined || part.unit === '%') return undefined
  return [first - 1, first - 2].find((i) => {
    const q = all[i]
    return q !== undefined && sameUnit(q, part)
  })
}

function partsFrom(
  statement: Statement,
  first: number,
  whole: Quantity,
  link: Enumeration['link'],
): { parts: Quantity[]; open: boolean; close: boolean } {
  const all = statement.quantities
  const parts: Quantity[] = []
  let separator: string | null = null
  for (let j = first; j < Math.min(all.length, first + LONGEST_LIST); j++) {
    const q = all[j]
    if (q === undefined || !sameUnit(q, whole)) break
    if (j > first) {
      const step = NEXT_PART.exec(q.gap)?.groups
      if (step === undefined || NEW_TALK.test(step.label ?? '')) break
      const mark = step.mark ?? ''
      if (separator === '、' && /[,;]/.test(mark)) break
      separator = mark
    }
    parts.push(q)
  }
  const last = parts.at(-1)
  if (last === undefined) return { parts, open: true, close: false }
  const rest = statement.half.slice(last.end - statement.start)
  const open =
    /^[^,;。)]{0,16}等/.test(rest) || (link === 'apposed' && !/^[^,、;:。()]{0,16}(?:\)|[,;。]|$)/.test(rest))
  return { parts, open, close: separator === '、' || separator === '和' }
}

/** Parts first and their total last: 主办9件、会办4件，共计13件. @param whole a number behind 合计, 共计 or 总计 */
function totalled(statement: Statement, whole: Quantity, at: number): Enumeration[] {
  if (!TOTAL.test(whole.gap) || !/^[^,;。]{0,8}(?:[,;。)]|$)/.test(statement.half.slice(whole.end - statement.start)))
    return []
  const parts: Quantity[] = []
  for (let j = at - 1; j >= Math.max(0, at - LONGEST_LIST); j--) {
    const q = statement.quantities[j]
    if (q === undefined || !sameUnit(q, whole)) break
    parts.unshift(q)
    if (!NEXT_PART.test(q.gap)) break
  }
  return parts.length < 2
    ? []
    : [{ whole, parts, link: 'total', open: false, close: true, further: [], beside: [], apart: false }]
}
