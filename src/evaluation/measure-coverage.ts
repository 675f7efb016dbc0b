import type { Analysis } from '../analysis-shape.js'
import { frameworkOfYear, indicatorsOf, type Framework } from '../framework/framework.js'
import { totalOf } from '../scoring/score.js'
import type { CoverageLevel } from '../words.js'
import type { LabelledReport } from '../labels/labelled-report.js'
import type { Miss } from './measure.js'
import { LevelTally } from '../labels/level-tally.js'

export interface CoverageCounts {
  readonly levels: LevelTally
  /** |our total − the readings' total| of each report. */
  readonly off: number[]
}

export function noCoverage(): CoverageCounts {
  return { levels: new LevelTally(), off: [] }
}

/** Adds one report's indicators to the counts: a level hits when one of the readings gave it. */
export function measureCoverage(
  gold: LabelledReport,
  analysis: Analysis,
  frameworks: readonly Framework[],
  counts: CoverageCounts,
  miss: (miss: Miss) => void,
): void {
  const framework = frameworkOfYear(frameworks, gold.year)
  if (gold.coverage.length === 0 || framework === null) return
  const said = new Map<string, number | 'na'>()
  for (const { id, level } of analysis.score.indicators) said.set(bare(id), level)
  for (const { id } of analysis.score.notApplicable) said.set(bare(id), 'na')
  for (const { indicator, levels } of gold.coverage) {
    const level = said.get(indicator)
    if (!counts.levels.add(levels, level))
      miss({
        report: gold.name,
        number: indicator,
        measure: 'coverage',
        difference: `${levels.join('/')} → ${level ?? 'nothing'}`,
        text: '',
      })
  }
  const readings = totalOf(
    indicatorsOf(framework).flatMap(({ number, area }) => {
      const level = gold.coverage.find((row) => row.indicator === number)?.levels[0]
      return level === undefined || level === 'na' ? [] : [{ area, level: level as CoverageLevel, weight: 1 }]
    }),
  )
  counts.off.push(Math.abs((analysis.score.total ?? 0) - (readings.total ?? 0)))
}

function bare(id: string): string {
  return id.replace(/^.*\//, '')
}
