import type { Analysis } from '../../analysis-shape.js'
import { COLUMNS, SHEETS } from '../../messages/export.js'
import { AREA_NAMES } from '../../messages/parts.js'
import { say } from '../../messages/say.js'
import type { Range } from '../../words.js'
import type { BatchEntry } from '../batch-entry.js'
import { shown } from '../words-of.js'
import { ABOUT } from './overview.js'
import { positionOf } from './position.js'
import { within } from './within.js'
import { tableOf, type Field, type Table } from './table.js'
import { KIND_NAMES } from '../../messages/names.js'

interface Admitted {
  readonly entry: BatchEntry
  readonly analysis: Analysis
  readonly shortfall: Analysis['shortfalls'][number]
}

const words = ({ text }: Analysis, range: Range | null) =>
  range === null ? null : shown(text.slice(range.start, range.end))

const FIELDS: readonly Field<Admitted>[] = [
  ...within(ABOUT),
  { title: COLUMNS.kind, width: 8, of: ({ shortfall }) => say(KIND_NAMES[shortfall.kind]) },
  { title: COLUMNS.quote, width: 60, kind: 'words', of: ({ analysis, shortfall }) => words(analysis, shortfall) },
  {
    title: COLUMNS.areas,
    width: 22,
    kind: 'words',
    of: ({ shortfall }) => shortfall.areas.map((area) => say(AREA_NAMES[area])).join('、'),
  },
  { title: COLUMNS.cause, width: 40, kind: 'words', of: ({ analysis, shortfall }) => words(analysis, shortfall.cause) },
  {
    title: COLUMNS.answer,
    width: 50,
    kind: 'words',
    of: ({ analysis, shortfall }) => words(analysis, shortfall.answeredBy),
  },
  { title: COLUMNS.position, width: 14, of: ({ entry, shortfall }) => positionOf(entry, [shortfall]) },
  { title: COLUMNS.file, width: 30, of: ({ entry }) => entry.file },
]

/** Every shortfall that a report admits. */
export function shortfallsTable(entries: readonly BatchEntry[]): Table {
  const admitted = entries.flatMap((entry) => {
    const { analysis } = entry
    return analysis === null ? [] : analysis.shortfalls.map((shortfall) => ({ entry, analysis, shortfall }))
  })
  return tableOf(SHEETS.shortfalls, FIELDS, admitted, ABOUT.length)
}
