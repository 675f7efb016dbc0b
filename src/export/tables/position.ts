import type { Range } from '../../words.js'
import type { BatchEntry } from '../batch-entry.js'
import type { Cell } from './table.js'

/** Where something stands in a report's text; it leads to the first place on the page of the report, where there is one. */
export function positionOf({ page }: BatchEntry, ranges: readonly Range[]): Cell {
  const words = ranges.map(({ start, end }) => `${start}–${end}`).join('\n')
  const first = ranges[0]
  return page === null || first === undefined ? words : { words, to: `${page}?at=${first.start}-${first.end}` }
}
