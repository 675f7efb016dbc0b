import type { Range } from '../../../src/words.js'

/** What a stretch of text is marked as. */
export type Tone = 'fail' | 'uncertain' | 'shortfall' | 'answer' | 'quote'

export interface Mark extends Range {
  readonly id: string
  readonly tone: Tone
}

/** A stretch that lies under the same marks from end to end. */
export interface Segment extends Range {
  readonly marks: readonly Mark[]
}

/** Cuts a range at the ends of the marks that touch it; the segments together are the range. */
export function segmentsOf(range: Range, marks: readonly Mark[]): Segment[] {
  const inside = marks.filter(({ start, end }) => start < range.end && end > range.start)
  const cuts = new Set([range.start, range.end])
  for (const { start, end } of inside) {
    if (start > range.start) cuts.add(start)
    if (end < range.end) cuts.add(end)
  }
  const ordered = [...cuts].sort((a, b) => a - b)
  return ordered.slice(0, -1).map((start, i) => {
    const end = ordered[i + 1] ?? range.end
    return { start, end, marks: inside.filter((mark) => mark.start < end && mark.end > start) }
  })
}
