import type { Framework } from '../../framework/framework.js'
import { COLUMNS, SHEETS } from '../../messages/export.js'
import { COVERAGE_NAMES } from '../../messages/names.js'
import { AREA_NAMES } from '../../messages/parts.js'
import { say } from '../../messages/say.js'
import { COVERAGE_LEVELS, type Area, type CoverageLevel } from '../../words.js'
import type { BatchEntry } from '../batch-entry.js'
import { frameworkTitle, indicatorNumber, indicatorTitles } from '../words-of.js'
import { tableOf, type Field, type Table } from './table.js'

interface IndicatorCount {
  readonly id: string
  readonly area: Area
  /** How many current reports cover it to each level. */
  readonly levels: [number, number, number, number]
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** How far the reports cover each indicator, those that nobody writes about first. */
export function indicatorsTable(entries: readonly BatchEntry[], frameworks: readonly Framework[]): Table {
  const titles = indicatorTitles(frameworks)
  const fields: Field<IndicatorCount>[] = [
    {
      title: COLUMNS.framework,
      width: 34,
      of: ({ id }) => frameworkTitle(id.slice(0, id.indexOf('/')), frameworks),
    },
    { title: COLUMNS.indicator, width: 7, of: ({ id }) => indicatorNumber(id) },
    { title: COLUMNS.indicatorTitle, width: 44, of: ({ id }) => titles.get(id) ?? null },
    { title: COLUMNS.area, width: 18, of: ({ area }) => say(AREA_NAMES[area]) },
    { title: COLUMNS.applicable, width: 10, kind: 'count', of: ({ levels }) => sum(levels) },
    ...COVERAGE_LEVELS.map((level): Field<IndicatorCount> => ({
      title: say(COVERAGE_NAMES[level]),
      width: 10,
      kind: 'count',
      of: ({ levels }) => levels[level],
    })),
    { title: COLUMNS.absentShare, width: 12, kind: 'share', of: ({ levels }) => levels[0] / sum(levels) },
    {
      title: COLUMNS.mean,
      width: 10,
      kind: 'decimal',
      of: ({ levels }) => (levels[1] + 2 * levels[2] + 3 * levels[3]) / sum(levels),
    },
  ]
  return tableOf(SHEETS.indicators, fields, counted(entries), 2)
}

function counted(entries: readonly BatchEntry[]): IndicatorCount[] {
  const counts = new Map<string, IndicatorCount>()
  for (const { analysis, row } of entries) {
    if (analysis === null || row === null) continue
    for (const { id, area, level } of analysis.score.indicators) {
      const count = counts.get(id) ?? { id, area, levels: [0, 0, 0, 0] }
      count.levels[level satisfies CoverageLevel] += 1
      counts.set(id, count)
    }
  }
  const share = ({ levels }: IndicatorCount) => levels[0] / sum(levels)
  return [...counts.values()].sort((a, b) => share(b) - share(a) || a.id.localeCompare(b.id, 'en', { numeric: true }))
}
