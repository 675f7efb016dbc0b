import { indicatorId } from '../framework/framework.js'
import { scoreReport, type ScoringSettings } from '../scoring/score.js'
import { tagSentences, type TaggerSettings } from '../tagging/tagger.js'
import { bestOf } from './fit-tagger.js'
import type { Exposed } from './folded.js'

/** Fits from which probability on a sentence speaks for an indicator: the one at which most indicators get the level that readers gave. */
export function fitScoring(
  exposed: readonly Exposed[],
  outputs: readonly string[],
  tagger: TaggerSettings,
): ScoringSettings {
  // Tags below the threshold that pages show may still speak for an indicator, so all are asked for.
  const read = exposed
    .filter((one) => one.document.coverage.length > 0)
    .map((one) => ({
      one,
      tags: tagSentences(
        one.report,
        one.framework,
        outputs,
        { ...tagger, keepIndicator: 0.05 },
        one.signals,
        one.neighbours,
      ),
    }))
  const keep = bestOf((t) => {
    let hits = 0
    for (const { one, tags } of read) {
      const score = scoreReport(one.report, one.framework, tags, one.signals, outputs, { keep: t })
      const levels = new Map(score.indicators.map((row) => [row.id, row.level]))
      for (const gold of one.document.coverage) {
        const level = levels.get(indicatorId(one.framework, { number: gold.indicator }))
        if (gold.levels.includes(level ?? 'na')) hits++
      }
    }
    return hits
  })
  return { keep }
}
