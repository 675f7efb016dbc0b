import type { Range } from '../../../src/words.js'
import type { Mark } from './segments.js'

const NONE: readonly Mark[] = []

/** The marks that touch each of some stretches, which are in order and never overlap. */
export function marksWithin(stretches: readonly Range[], marks: readonly Mark[]): (readonly Mark[])[] {
  const within: (readonly Mark[])[] = stretches.map(() => NONE)
  for (const mark of marks) {
    for (let at = firstEndingAfter(stretches, mark.start); (stretches[at]?.start ?? Infinity) < mark.end; at++) {
      const known = within[at]
      if (known === undefined || known === NONE) within[at] = [mark]
      else (known as Mark[]).push(mark)
    }
  }
  return within
}

function firstEndingAfter(stretches: readonly Range[], place: number): number {
  let [low, high] = [0, stretches.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.end ?? Infinity) > place) high = middle
    else low = middle + 1
  }
  return low
}

/** True where two stretches carry the same marks, so that neither need be drawn again. */
export function sameMarks(one: readonly Mark[], other: readonly Mark[]): boolean {
  return one.length === other.length && one.every((mark, i) => mark === other[i])
}
