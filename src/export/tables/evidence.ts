import type { Score } from '../../analysis-shape.js'
import type { Framework } from '../../framework/framework.js'
import { COLUMNS, SHEETS } from '../../messages/export.js'
import { COVERAGE_NAMES } from '../../messages/names.js'
import { AREA_NAMES } from '../../messages/parts.js'
import { say } from '../../messages/say.js'
import type { BatchEntry } from '../batch-entry.js'
import { indicatorNumber, indicatorTitles, shown } from '../words-of.js'
import { ABOUT } from './overview.js'
import { positionOf } from './position.js'
import { within } from './within.js'
import { tableOf, type Field, type Table } from './table.js'

/** Quotes of one indicator that are printed: a report of a large city has dozens, and the position leads to the rest. */
const QUOTES = 3

interface Scored {
  readonly entry: BatchEntry
  readonly indicator: Score['indicators'][number]
}

/** Every applicable indicator of every report with its level and the words it rests on: the rows that the coverage is the sum of. */
export function evidenceTable(entries: readonly BatchEntry[], frameworks: readonly Framework[]): Table {
  const titles = indicatorTitles(frameworks)
  const fields: Field<Scored>[] = [
    ...within(ABOUT),
    { title: COLUMNS.area, width: 18, of: ({ indicator }) => say(AREA_NAMES[indicator.area]) },
    { title: COLUMNS.indicator, width: 7, of: ({ indicator }) => indicatorNumber(indicator.id) },
    { title: COLUMNS.indicatorTitle, width: 36, of: ({ indicator }) => titles.get(indicator.id) ?? indicator.id },
    { title: COLUMNS.coverage, width: 6, kind: 'level', of: ({ indicator }) => indicator.level },
    { title: COLUMNS.coverageName, width: 10, of: ({ indicator }) => say(COVERAGE_NAMES[indicator.level]) },
    { title: COLUMNS.weight, width: 6, kind: 'decimal', of: ({ indicator }) => indicator.weight },
    {
      title: COLUMNS.quote,
      width: 80,
      kind: 'words',
      of: ({ indicator }) =>
        best(indicator)
          .map(({ quote }) => shown(quote))
          .join('\n'),
    },
    {
      title: COLUMNS.position,
      width: 14,
      of: ({ entry, indicator }) => positionOf(entry, best(indicator)),
    },
    { title: COLUMNS.file, width: 30, of: ({ entry }) => entry.file },
  ]
  const scored = entries.flatMap((entry) =>
    (entry.analysis?.score.indicators ?? []).map((indicator) => ({ entry, indicator })),
  )
  return tableOf(SHEETS.evidence, fields, scored, ABOUT.length)
}

function best({ ranges }: Scored['indicator']) {
  return ranges.slice(0, QUOTES)
}
