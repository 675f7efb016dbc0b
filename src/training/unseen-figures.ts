import { LevelTally } from '../labels/level-tally.js'
import { f1, rounded } from '../labels/tally.js'
import { indicatorId } from '../framework/framework.js'
import { scoreReport } from '../scoring/score.js'
import { admissionsOf } from '../shortfalls/find-shortfalls.js'
import type { Settings } from '../settings.js'
import { tagSentences } from '../tagging/tagger.js'
import type { Exposed } from './folded.js'

/** How well fitted settings do on documents that the classifier never saw: what to look at when settings or ingredients change. */
export function unseenFigures(
  exposed: readonly Exposed[],
  outputs: readonly string[],
  settings: Settings,
): Record<string, number> {
  const hits = { area: 0, clause: 0, silence: 0, kind: 0 }
  const asked = { area: 0, clause: 0, silence: 0, kind: 0 }
  const admitted = { tp: 0, fp: 0, fn: 0 }
  const coverage = new LevelTally()
  const ask = (what: keyof typeof hits, right: boolean) => {
    asked[what]++
    if (right) hits[what]++
  }
  for (const one of exposed) {
    const tags = tagSentences(one.report, one.framework, outputs, settings.tagger, one.signals, one.neighbours)
    const admissions = admissionsOf(one.report, outputs, settings.shortfalls, one.signals)
    one.gold.forEach((gold, i) => {
      if (gold === null || gold.role === 'chrome') return
      const area = tags[i]?.areas[0]?.id
      const clause = tags[i]?.indicators[0]?.id.replace(/^.*\//, '')
      if (gold.areas.length > 0) ask('area', area !== undefined && gold.areas.includes(area))
      else ask('silence', area === undefined)
      if (gold.clauses.length > 0) ask('clause', clause !== undefined && gold.clauses.includes(clause))
      const kind = admissions[i] ?? null
      if (kind !== null && gold.shortfall) admitted.tp++
      else if (kind !== null) admitted.fp++
      else if (gold.shortfall) admitted.fn++
      if (kind !== null && gold.shortfall) ask('kind', kind === gold.kind)
    })
    const score = scoreReport(one.report, one.framework, tags, one.signals, outputs, settings.scoring)
    const levels = new Map(score.indicators.map((row) => [row.id, row.level]))
    for (const { indicator, levels: right } of one.document.coverage)
      coverage.add(right, levels.get(indicatorId(one.framework, { number: indicator })) ?? 'na')
  }
  const share = (what: keyof typeof hits) => rounded(hits[what] / Math.max(1, asked[what]))
  const { accuracy, macroF1, kappa } = coverage.figures
  return {
    area: share('area'),
    clause: share('clause'),
    silence: share('silence'),
    shortfallF1: rounded(f1(admitted)),
    kind: share('kind'),
    coverageLevel: rounded(accuracy),
    levelMacroF1: rounded(macroF1),
    coverageKappa: rounded(kappa),
  }
}
