import type { ReportRow } from './report-row.js'

/** How reports speak of one indicator. */
export interface IndicatorUse {
  readonly id: string
  readonly area: string
  /** Reports that it applies to. */
  readonly applies: number
  /** How many of them reach level 0, 1, 2 and 3. */
  readonly levels: readonly [number, number, number, number]
}

/** Every indicator that applies to some report, those that nobody writes about (`levels[0] === applies`) first, then by how many are silent. */
export function indicatorUse(rows: readonly Pick<ReportRow, 'indicators'>[]): IndicatorUse[] {
  const uses = new Map<string, { area: string; levels: [number, number, number, number] }>()
  for (const { indicators } of rows)
    for (const { id, area, level } of indicators) {
      const use = uses.get(id) ?? { area, levels: [0, 0, 0, 0] }
      use.levels[level]++
      uses.set(id, use)
    }
  return [...uses]
    .map(([id, { area, levels }]) => ({ id, area, applies: levels.reduce((sum, n) => sum + n, 0), levels }))
    .sort((a, b) => b.levels[0] / b.applies - a.levels[0] / a.applies || ORDER.compare(a.id, b.id))
}

const ORDER = new Intl.Collator('en', { numeric: true })
