import { LevelTally } from '../labels/level-tally.js'
import { indicatorId } from '../framework/framework.js'
import { scoreReport, type ScoringSettings } from '../scoring/score.js'
import { tagSentences, type TaggerSettings } from '../tagging/tagger.js'
import { fitReach } from './fit-reach.js'
import type { Exposed } from './folded.js'

const SHARES = Array.from({ length: 19 }, (_, i) => (i + 1) / 20)

/** Fits when a sentence speaks for an indicator, and when it tells a done action: so that most indicators get the level that readers gave, the rare levels among them, and the others a near one. */
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
  // The thresholds rest on how often each level occurs, which only documents tell whose writers were free in that.
  const free = read.filter(({ one }) => !one.document.levelsSet)
  const worth = (settings: ScoringSettings): number => {
    const tally = new LevelTally()
    for (const { one, tags } of free) {
      const score = scoreReport(one.report, one.framework, tags, one.signals, outputs, settings)
      const levels = new Map(score.indicators.map((row) => [row.id, row.level]))
      for (const { indicator, levels: right } of one.document.coverage)
        tally.add(right, levels.get(indicatorId(one.framework, { number: indicator })) ?? 'na')
    }
    const { accuracy, macroF1, kappa } = tally.figures
    return accuracy + macroF1 + kappa
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
