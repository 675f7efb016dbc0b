import { indicatorId } from '../framework/framework.js'
import { scoreReport, type ScoringSettings } from '../scoring/score.js'
import { tagSentences, type TaggerSettings } from '../tagging/tagger.js'
import { fitReach } from './fit-reach.js'
import type { Exposed } from './folded.js'

/** A level missed by one step is half as bad as one missed by two or more. */
const NEAR_MISS = 0.5
const SHARES = Array.from({ length: 19 }, (_, i) => (i + 1) / 20)

/** Fits when a sentence speaks for an indicator, and when it tells a done action: so that most indicators get the level that readers gave. */
export function fitScoring(
  exposed: readonly Exposed[],
  outputs: readonly string[],
  tagger: TaggerSettings,
): ScoringSettings {
  const read = exposed
    .filter((one) => one.document.coverage.length > 0)
    .map((one) => ({
      one,
      tags: tagSentences(one.report, one.framework, outputs, tagger, one.signals, one.neighbours),
    }))
  // Levels 1 and 2 are rare; without a weight of their own nothing would ever be fitted to them.
  const counts = new Map<number | 'na', number>()
  for (const { one } of read)
    for (const { levels } of one.document.coverage)
      counts.set(levels[0] ?? 'na', (counts.get(levels[0] ?? 'na') ?? 0) + 1)
  const weightOf = new Map([...counts].map(([level, count]) => [level, 1 / Math.sqrt(count)]))
  const worth = (settings: ScoringSettings): number => {
    let sum = 0
    for (const { one, tags } of read) {
      const score = scoreReport(one.report, one.framework, tags, one.signals, outputs, settings)
      const levels = new Map(score.indicators.map((row) => [row.id, row.level]))
      for (const { indicator, levels: right } of one.document.coverage) {
        const level = levels.get(indicatorId(one.framework, { number: indicator })) ?? 'na'
        const weight = weightOf.get(right[0] ?? 'na') ?? 1
        if (right.includes(level)) sum += weight
        else if (right.some((r) => r !== 'na' && level !== 'na' && Math.abs(r - level) === 1)) sum += weight * NEAR_MISS
      }
    }
    return sum
  }
  let best: ScoringSettings = { reach: fitReach(read, outputs), sure: { 1: 0.5, 2: 0.5, 3: 0.5 } }
  for (let round = 0; round < 3; round++) {
    for (const level of [1, 2, 3] as const)
      for (const share of SHARES) best = better(best, { ...best, sure: { ...best.sure, [level]: share } }, worth)
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
