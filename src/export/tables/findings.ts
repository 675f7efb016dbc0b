import type { Finding } from '../../analysis-shape.js'
import { COLUMNS, SHEETS } from '../../messages/export.js'
import { say } from '../../messages/say.js'
import { quoteShown } from '../../quote.js'
import type { BatchEntry } from '../batch-entry.js'
import { basisWords, shown } from '../words-of.js'
import { ABOUT } from './overview.js'
import { positionOf } from './position.js'
import { within } from './within.js'
import { tableOf, type Field, type Table } from './table.js'
import { SEVERITY_NAMES, STATUS_NAMES, checkName } from '../../messages/names.js'

const FIELDS: readonly Field<{ entry: BatchEntry; finding: Finding }>[] = [
  ...within(ABOUT),
  { title: COLUMNS.check, width: 16, of: ({ finding }) => checkName(finding.check) },
  { title: COLUMNS.status, width: 9, kind: 'state', of: ({ finding }) => say(STATUS_NAMES[finding.status]) },
  { title: COLUMNS.severity, width: 7, of: ({ finding }) => say(SEVERITY_NAMES[finding.severity]) },
  { title: COLUMNS.message, width: 50, kind: 'words', of: ({ finding }) => finding.message },
  {
    title: COLUMNS.quote,
    width: 50,
    kind: 'words',
    of: ({ entry, finding }) =>
      finding.ranges.map((range) => shown(quoteShown(entry.analysis?.text ?? '', range))).join('\n'),
  },
  { title: COLUMNS.suggestion, width: 40, kind: 'words', of: ({ finding }) => finding.suggestion ?? null },
  {
    title: COLUMNS.basis,
    width: 40,
    kind: 'words',
    of: ({ finding }) => (finding.basis === undefined ? null : basisWords(finding.basis)),
  },
  {
    title: COLUMNS.position,
    width: 14,
    of: ({ entry, finding }) => positionOf(entry, finding.ranges),
  },
  { title: COLUMNS.file, width: 30, of: ({ entry }) => entry.file },
  { title: COLUMNS.fingerprint, width: 20, of: ({ finding }) => finding.fingerprint },
]

/** Every finding that somebody has to look at: those that passed, and those that the text cannot tell, are left out. */
export function findingsTable(entries: readonly BatchEntry[]): Table {
  const found = entries.flatMap((entry) =>
    (entry.analysis?.findings ?? [])
      .filter(({ status }) => status === 'fail' || status === 'uncertain')
      .map((finding) => ({ entry, finding })),
  )
  return tableOf(SHEETS.findings, FIELDS, found, ABOUT.length)
}
