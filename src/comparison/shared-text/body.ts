import type { Part, Range } from '../../words.js'
import { SHINGLE, type Background } from '../background.js'
import type { Compared } from '../neighbour.js'
import { ownNames, skeletonOf, type Skeleton } from '../skeleton.js'

const BODY: readonly Part[] = ['opening', 'measures', 'shortfalls', 'leadership', 'plan', 'other']

/** What of a report may have been copied: its sentences without title, signature and page furniture. */
export interface Body extends Skeleton {
  /** 1 where the unit of the view belongs to a set phrase of the genre. */
  readonly set: Uint8Array
  /** Units of the view that belong to no set phrase. */
  readonly own: number
  /** Stretches of the view that stand for one paragraph each, in order. */
  readonly paragraphs: readonly Range[]
}

export function bodyOf(analysis: Compared, background: Background): Body {
  const ranges = analysis.sentences.filter((sentence) => BODY.includes(sentence.part))
  const skeleton = skeletonOf(analysis.text, ranges, ownNames(analysis.report))
  const set = setUnits(skeleton.view, background)
  return {
    ...skeleton,
    set,
    own: set.reduce((sum, unit) => sum + 1 - unit, 0),
    paragraphs: paragraphsOf(skeleton, analysis.paragraphs),
  }
}

function setUnits(view: string, background: Background): Uint8Array {
  const set = new Uint8Array(view.length)
  for (let i = 0; i + SHINGLE <= view.length; i++) if (background.isSet(view, i)) set.fill(1, i, i + SHINGLE)
  return set
}

function paragraphsOf({ at }: Skeleton, paragraphs: readonly Range[]): Range[] {
  const found: Range[] = []
  let i = 0
  for (const { end } of paragraphs) {
    const start = i
    while (i < at.length && (at[i] ?? 0) < end) i++
    if (i > start) found.push({ start, end: i })
  }
  if (i < at.length) found.push({ start: i, end: at.length })
  return found
}
