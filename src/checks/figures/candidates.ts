import { gather } from '../../gather.js'
import {
  addSpans,
  minusSpans,
  overlap,
  sameUnit,
  spanOf,
  toleranceBeside,
  type Quantity,
  type Span,
} from './quantity.js'

/** A number, or two of them together, that a rate may have been worked out from. */
export interface Denominator {
  readonly span: Span
  readonly value: number
  readonly printed: string
  readonly quantities: readonly Quantity[]
}

/** How many numbers before and after a rate may be what it was worked out from. */
const NEARBY = 30

/** The numbers around a rate. @param all quantities of the paragraph, in order */
export function nearby(all: readonly Quantity[], rate: Quantity): Quantity[] {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.start ?? 0) < rate.start) low = middle + 1
    else high = middle
  }
  return all.slice(Math.max(0, low - NEARBY), low + NEARBY)
}

/** What is carried over from the year before is added to what was received. */
export const CARRIED = /结转/
/** What ended without a decision is taken off what was decided. */
export const ENDED = /调解|和解|调撤|撤回|终止|不予受理/

/** Every number that counts the same thing, and the two customary pairs: 受理＋结转, 审结－调撤. */
export function denominators(numerator: Quantity, near: readonly Quantity[]): Denominator[] {
  const alike = near.filter((q) => q !== numerator && q.exact && sameUnit(q, numerator) && q.value > 0)
  const carried = alike.filter((q) => CARRIED.test(q.before))
  const ended = near.filter((q) => q.exact && sameUnit(q, numerator) && ENDED.test(q.before))
  return [
    ...alike.map((q) => ({ span: spanOf(q), value: q.value, printed: q.printed, quantities: [q] })),
    ...gather(carried, (b) =>
      alike
        .filter((a) => a !== b)
        .map((a) => ({
          span: addSpans([spanOf(a), spanOf(b)]),
          value: a.value + b.value,
          printed: `(${a.printed} + ${b.printed})`,
          quantities: [a, b],
        })),
    ),
    ...gather(ended, (b) =>
      alike
        .filter((a) => a.value > b.value)
        .map((a) => ({
          span: minusSpans(spanOf(a), spanOf(b)),
          value: a.value - b.value,
          printed: `(${a.printed} - ${b.printed})`,
          quantities: [a, b],
        })),
    ),
  ]
}

/** The span of a share, in per cent. */
export function shareSpan(numerator: Quantity, denominator: Span): Span {
  const top = spanOf(numerator)
  return { low: (100 * top.low) / denominator.high, high: (100 * top.high) / denominator.low }
}

/** Whether a share agrees with a printed rate. 100 % is no rounded figure: it says that none is left. */
export function fitsShare(rate: Quantity, numerator: Quantity, denominator: Span): boolean {
  if (rate.value === 100 && spanOf(numerator).high < denominator.low) return false
  return denominator.low > 0 && overlap(shareSpan(numerator, denominator), spanOf(rate))
}

/** How far a printed rate may lie from the one worked out, in percentage points. */
export function rateTolerance(rate: Quantity, worked: number): number {
  return rate.value === 100 ? 0 : toleranceBeside(rate, worked)
}
