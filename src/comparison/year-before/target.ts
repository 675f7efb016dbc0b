import { findQuantities } from '../../checks/figures/find-quantities.js'
import { sameUnit, type Quantity } from '../../checks/figures/quantity.js'
import { halfWidth } from '../../language/normalise.js'
import type { Range } from '../../words.js'

/** A number that was promised, beside the one that was reached. */
export interface Target {
  readonly promised: string
  readonly reached: string
  readonly isReached: boolean
}

/** Words before a number that is an aim by itself: 不少于10场, 达到5个. */
const AIM =
  /(?:不少于|不低于|至少|达到|达|完成|举办|开展|组织|培训|培育|建成|新增|配备|配齐|实现|力争|超过|以上)[^\d]{0,4}$/
/** Words between what is counted and its number that say nothing of what is counted. */
const FILLER = /不少于|不低于|至少|达到|完成|举办|开展|组织|全年|年内|共|累计|新增|力争|超过|[的了达]/g

/**
 * Compares the numbers of a promise with those of a measure that count the same thing in the same words.
 *
 * @returns null where the promise names no number, or the measure none that surely is of the same thing
 */
export function targetOf(promise: string, range: Range, measure: string, measured: Range): Target | null {
  const wanted = quantitiesOf(promise, range).filter((q) => AIM.test(beforeOf(promise, q)))
  const reached = quantitiesOf(measure, measured)
  for (const want of wanted) {
    const same = reached.filter((got) => sameUnit(want, got) && namesAlike(want, got))
    const [got] = same
    if (same.length === 1 && got !== undefined)
      return { promised: want.printed, reached: got.printed, isReached: got.value >= want.value }
  }
  return null
}

function quantitiesOf(text: string, { start, end }: Range): Quantity[] {
  return findQuantities(halfWidth(text.slice(start, end)), start)
}

function beforeOf(text: string, { start }: Quantity): string {
  return halfWidth(text.slice(Math.max(0, start - 10), start))
}

function namesAlike(a: Quantity, b: Quantity): boolean {
  const [left, right] = [nameOf(a), nameOf(b)]
  if (left.length < 2) return false
  for (let i = 0; i + 2 <= left.length; i++) if (right.includes(left.slice(i, i + 2))) return true
  return false
}

function nameOf({ before, after }: Quantity): string {
  return `${before}${after}`.replace(FILLER, '')
}
