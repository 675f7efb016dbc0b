import { indicatorId } from '../framework/framework.js'
import { scoreReport, type ScoringSettings } from '../scoring/score.js'
import { tagSentences, type TaggerSettings } from '../tagging/tagger.js'
import type { Exposed } from './folded.js'

/** A level missed by one step is half as bad as one missed by two or more. */
const NEAR_MISS = 0.5
const SHARES = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8]
const ACTED = [-2, -1.5, -1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3]

/** Fits when a sentence speaks for an indicator, and when it tells a done action: so that most indicators get the level that readers gave. */
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
        { ...tagger, keepIndicator: 0.15 },
        one.signals,
        one.neighbours,
      ),
    }))
  const worth = (settings: ScoringSettings): number => {
    let sum = 0
    for (const { one, tags } of read) {
      const score = scoreReport(one.report, one.framework, tags, one.signals, outputs, settings)
      const levels = new Map(score.indicators.map((row) => [row.id, row.level]))
      for (const { indicator, levels: right } of one.document.coverage) {
        const level = levels.get(indicatorId(one.framework, { number: indicator })) ?? 'na'
        if (right.includes(level)) sum += 1
        else if (right.some((r) => r !== 'na' && level !== 'na' && Math.abs(r - level) === 1)) sum += NEAR_MISS
      }
    }
    return sum
  }
  let best: ScoringSettings = { keepFirst: 0.3, keepOther: 0.5, acted: 0 }
  for (let round = 0; round < 3; round++) {
    for (const keepFirst of SHARES) best = better(best, { ...best, keepFirst }, worth)
    for (const keepOther of SHARES) best = better(best, { ...best, keepOther }, worth)
    for (const acted of ACTED) best = better(best, { ...best, acted }, worth)
  }
  return best
}

function better(
  one: ScoringSettings,
  other: ScoringSettings,
  worth: (settings: ScoringSettings) => number,
): ScoringSettings {
  return worth(other) > worth(one) ? other : one
}
