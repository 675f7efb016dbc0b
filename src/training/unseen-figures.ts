import { f1, quadraticKappa, rounded } from '../evaluation/tally.js'
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
  const hits = { area: 0, clause: 0, silence: 0, kind: 0, level: 0 }
  const asked = { area: 0, clause: 0, silence: 0, kind: 0, level: 0 }
  const admitted = { tp: 0, fp: 0, fn: 0 }
  const pairs: (readonly [number, number])[] = []
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
    for (const { indicator, levels: right } of one.document.coverage) {
      const level = levels.get(indicatorId(one.framework, { number: indicator })) ?? 'na'
      ask('level', right.includes(level))
      const truth = right.includes(level) ? level : right[0]
      if (typeof truth === 'number' && level !== 'na') pairs.push([truth, level])
    }
  }
  const share = (what: keyof typeof hits) => rounded(hits[what] / Math.max(1, asked[what]))
  return {
    area: share('area'),
    clause: share('clause'),
    silence: share('silence'),
    shortfallF1: rounded(f1(admitted)),
    kind: share('kind'),
    coverageLevel: share('level'),
    coverageKappa: rounded(quadraticKappa(pairs)),
  }
}
