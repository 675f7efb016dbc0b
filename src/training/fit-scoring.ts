import { LevelTally } from '../labels/level-tally.js'
import type { GoldLevel } from '../labels/labelled-report.js'
import { mean } from '../labels/tally.js'
import { indicatorId, indicatorsOf, notApplicableReason } from '../framework/framework.js'
import { levelOf, type LevelThresholds, type Told } from '../scoring/level.js'
import type { ScoringSettings } from '../scoring/score.js'
import { speakers } from '../scoring/speakers.js'
import { tagSentences, type TaggerSettings } from '../tagging/tagger.js'
import { fitReach, type Tagged } from './fit-reach.js'
import type { Exposed } from './folded.js'

const SHARES = Array.from({ length: 19 }, (_, i) => (i + 1) / 20)
const LEVELS = [1, 2, 3] as const
const ROUNDS = 3
/** A report's score is the sum of its levels: that it is right on the whole counts as much as this many shares of single levels. */
const EXCESS_COUNTS = 2
/** Thresholds whose worth, a sum of shares, is this near the best are as good; their middle is, for other reports, a surer choice than the best of them. */
const NEARLY = 0.02

/** What is told of an indicator in a document, and the level that it has there. */
interface Lesson {
  readonly told: readonly Told[]
  readonly right: GoldLevel['levels']
}

/** Fits when a sentence tells a done action and evidence of it, and how surely that must be said for a level. */
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
  const reach = fitReach(read, outputs)
  // The best thresholds depend on how often each level occurs, and nobody knows that of the next report: both mixes count the same.
  const mixes = [true, false].map((set) => read.filter(({ one }) => one.document.mixSet === set))
  return { reach, sure: fitThresholds(mixes.map((mix) => mix.flatMap((tagged) => lessonsOf(tagged, outputs, reach)))) }
}

/** One for each indicator that applies. */
function lessonsOf({ one, tags }: Tagged, outputs: readonly string[], reach: ScoringSettings['reach']): Lesson[] {
  const { report, framework, document } = one
  const applicable = new Set(
    indicatorsOf(framework)
      .filter((indicator) => notApplicableReason(indicator, report.level.value, report.kind.value) === null)
      .map(({ number }) => number),
  )
  const speakingOf = speakers(report, tags, one.signals, outputs, reach)
  return document.coverage
    .filter(({ indicator, levels }) => applicable.has(indicator) && levels[0] !== 'na')
    .map(({ indicator, levels }) => ({
      told: speakingOf.get(indicatorId(framework, { number: indicator })) ?? [],
      right: levels,
    }))
}

/** So that in each mix most indicators get the level that readers gave, the rare levels among them, the others a near one, and all together as much as is right. */
function fitThresholds(mixes: readonly (readonly Lesson[])[]): LevelThresholds {
  const worthIn = (lessons: readonly Lesson[], sure: LevelThresholds): number => {
    const tally = new LevelTally()
    for (const { told, right } of lessons) tally.add(right, levelOf(told, sure))
    const { accuracy, macroF1, kappa, excess } = tally.figures
    return accuracy + macroF1 + kappa - EXCESS_COUNTS * Math.abs(excess)
  }
  const worth = (sure: LevelThresholds) => mean(mixes.map((lessons) => worthIn(lessons, sure)))
  let best: LevelThresholds = { 1: 0.5, 2: 0.5, 3: 0.5 }
  for (let round = 0; round < ROUNDS; round++)
    for (const level of LEVELS) {
      const tried = SHARES.map((share) => ({ share, worth: worth({ ...best, [level]: share }) }))
      const most = Math.max(...tried.map((one) => one.worth))
      best = { ...best, [level]: meanOf(tried.filter((one) => one.worth >= most - NEARLY).map(({ share }) => share)) }
    }
  return best
}

function meanOf(shares: readonly number[]): number {
  return Number(mean(shares).toFixed(2))
}
