import { COLUMNS, NOTE_NAMES, NOTES, SHEETS, STATES } from '../../messages/export.js'
import type { BatchEntry } from '../batch-entry.js'
import type { Cell, Table } from './table.js'

/** How to read the numbers, and which versions they come from. */
export function notesTable(entries: readonly BatchEntry[]): Table {
  const versions = entries.flatMap(({ analysis }) => (analysis === null ? [] : [analysis.versions]))
  const all = (of: (one: (typeof versions)[number]) => string | null) =>
    [...new Set(versions.map(of).filter((one) => one !== null))].sort().join('、')
  const states = (['done', 'failed', 'missing'] as const).map((state): Cell[] => [
    `${NOTE_NAMES.reports}（${STATES[state]}）`,
    entries.filter(({ status }) => status === state).length,
  ])
  return {
    name: SHEETS.notes,
    columns: [
      { title: COLUMNS.name, width: 24 },
      { title: COLUMNS.value, width: 110, kind: 'words' },
    ],
    rows: [
      ...states,
      ...NOTES,
      [NOTE_NAMES.engine, all(({ engine }) => engine)],
      [NOTE_NAMES.framework, all(({ framework }) => framework)],
      [NOTE_NAMES.models, all(({ models }) => models)],
    ],
  }
}
