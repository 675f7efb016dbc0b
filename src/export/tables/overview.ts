import type { Analysis } from '../../analysis-shape.js'
import { stateOf } from '../../matrix/batch-result.js'
import { COLUMNS, SHEETS, STATES } from '../../messages/export.js'
import { PART_NAMES, PART_STATUS_NAMES } from '../../messages/parts.js'
import { say } from '../../messages/say.js'
import { REQUIRED_PARTS } from '../../words.js'
import type { BatchEntry } from '../batch-entry.js'
import { titleOf } from '../words-of.js'
import { tableOf, type Field, type Table } from './table.js'
import { LEVEL_NAMES, STATUS_NAMES } from '../../messages/names.js'

export function placeOf({ place, analysis }: BatchEntry): string | null {
  return analysis?.report.place ?? place
}

export function yearOf({ year, analysis }: BatchEntry): number | null {
  return analysis?.report.year ?? year
}

/** The fields that say which report a row is about. */
export const ABOUT: readonly Field<BatchEntry>[] = [
  { title: COLUMNS.place, width: 22, of: placeOf },
  { title: COLUMNS.year, width: 7, kind: 'count', of: yearOf },
]

const FIELDS: readonly Field<BatchEntry>[] = [
  ...ABOUT,
  { title: COLUMNS.state, width: 10, kind: 'state', of: (entry) => STATES[stateOf(entry)] },
  { title: COLUMNS.province, width: 10, of: ({ analysis }) => analysis?.report.division?.path[0] ?? null },
  {
    title: COLUMNS.level,
    width: 7,
    of: ({ analysis }) => (analysis?.report.level == null ? null : say(LEVEL_NAMES[analysis.report.level])),
  },
  { title: COLUMNS.issuer, width: 24, of: ({ analysis }) => analysis?.report.issuer ?? null },
  { title: COLUMNS.score, width: 9, kind: 'score', of: ({ row }) => row?.score ?? null },
  { title: COLUMNS.reviewed, width: 9, kind: 'score', of: ({ row }) => row?.reviewed?.score ?? null },
  { title: COLUMNS.rank, width: 7, kind: 'count', of: ({ row }) => row?.rank ?? null },
  { title: COLUMNS.of, width: 9, kind: 'count', of: ({ row }) => (row?.rank == null ? null : row.of) },
  { title: COLUMNS.quartile, width: 8, kind: 'count', of: ({ row }) => row?.quartile ?? null },
  ...REQUIRED_PARTS.map((part): Field<BatchEntry> => ({
    title: say(PART_NAMES[part]),
    width: 16,
    kind: 'state',
    of: ({ analysis }) => {
      const found = analysis?.parts.find((one) => one.part === part)
      return found === undefined ? null : say(PART_STATUS_NAMES[found.status])
    },
  })),
  { title: COLUMNS.publishedOn, width: 12, of: ({ analysis }) => analysis?.report.publishedOn ?? null },
  { title: COLUMNS.timeliness, width: 10, kind: 'state', of: ({ analysis }) => timeliness(analysis) },
  ...(['concrete', 'vague'] as const).map((kind): Field<BatchEntry> => ({
    title: COLUMNS[kind],
    width: 9,
    kind: 'count',
    of: ({ analysis }) => analysis?.shortfalls.filter((one) => one.kind === kind).length ?? null,
  })),
  {
    title: COLUMNS.answered,
    width: 12,
    kind: 'count',
    of: ({ analysis }) =>
      // A cause that stands alone explains a shortfall and is none.
      analysis?.shortfalls.filter(({ kind, answeredBy }) => kind !== 'cause' && answeredBy !== null).length ?? null,
  },
  { title: COLUMNS.fails, width: 8, kind: 'count', of: ({ analysis }) => countOf(analysis, 'fail') },
  { title: COLUMNS.doubts, width: 8, kind: 'count', of: ({ analysis }) => countOf(analysis, 'uncertain') },
  { title: COLUMNS.framework, width: 20, of: ({ analysis }) => analysis?.framework ?? null },
  { title: COLUMNS.title, width: 40, of: ({ analysis }) => (analysis === null ? null : titleOf(analysis)) },
  { title: COLUMNS.file, width: 30, of: ({ file }) => file },
  { title: COLUMNS.error, width: 40, of: ({ error }) => error?.detail ?? null },
]

/** One row for every report, and for every one that did not come. */
export function overviewTable(entries: readonly BatchEntry[]): Table {
  return tableOf(SHEETS.overview, FIELDS, entries, ABOUT.length)
}

/** What the check of the publication date says; the worst where it says more than one thing. */
function timeliness(analysis: Analysis | null): string | null {
  const found = (analysis?.findings ?? []).filter(({ check }) => check === 'timeliness').map(({ status }) => status)
  const worst = (['fail', 'uncertain', 'pass', 'not_assessable'] as const).find((status) => found.includes(status))
  return worst === undefined ? null : say(STATUS_NAMES[worst])
}

function countOf(analysis: Analysis | null, status: 'fail' | 'uncertain'): number | null {
  return analysis?.findings.filter((finding) => finding.status === status).length ?? null
}
