import type { Score } from '../analysis-shape.js'
import { identifiedIndicators, notApplicableReason, type Framework, type Identified } from '../framework/framework.js'
import type { Report, Sentence } from '../reading/report.js'
import type { Signal } from '../tagging/signals.js'
import type { Tags } from '../tagging/tagger.js'
import { AREAS, type Area, type CoverageLevel, type Range } from '../words.js'
import { quoteOf } from '../quote.js'
import { levelOf, type LevelThresholds } from './level.js'
import type { ReachWeights } from './reach.js'
import { speakers, type Speaking } from './speakers.js'

/** Fitted settings. */
export interface ScoringSettings {
  readonly reach: ReachWeights
  /** How surely the sentences must be about the indicator and go as far as level 1, 2 and 3. */
  readonly sure: LevelThresholds
}

/** Ranges shown for an indicator: its best sentences. */
const MOST_RANGES = 5
/** Least worth of a further sentence to be shown as what a level rests on. */
const LEAST_SHOWN = 0.1

interface Row {
  readonly id: string
  readonly area: Area
  readonly level: CoverageLevel
  readonly weight: number
  readonly ranges: (Range & { quote: string })[]
}

/** Coverage by indicator, area and in total, each point with the sentences it rests on. */
export function scoreReport(
  report: Report,
  framework: Framework,
  tags: readonly Tags[],
  signals: readonly (Signal | null)[],
  outputs: readonly string[],
  settings: ScoringSettings,
): Score {
  const notApplicable: { id: string; reason: string }[] = []
  const applicable: Identified[] = []
  for (const each of identifiedIndicators(framework)) {
    const { id, indicator } = each
    if (!indicator.scored) continue
    const reason = notApplicableReason(indicator, report.level.value, report.kind.value)
    if (reason === null) applicable.push(each)
    else notApplicable.push({ id, reason })
  }
  const speakingOf = speakers(report, tags, signals, outputs, settings.reach)
  const rows = applicable.map(({ id, indicator }): Row => {
    const speaking = speakingOf.get(id) ?? []
    const level = levelOf(speaking, settings.sure)
    return {
      id,
      area: indicator.area,
      level,
      weight: indicator.weight,
      ranges: carriers(speaking, level).map((sentence) => quoteOf(report.text, sentence)),
    }
  })
  return { ...totalOf(rows), indicators: rows, notApplicable, notAssessable: [] }
}

/** The sentences that a level rests on, best first; none for level 0. */
function carriers(speaking: readonly Speaking[], level: CoverageLevel): Sentence[] {
  if (level === 0) return []
  if (speaking.length === 1) return speaking.map(({ sentence }) => sentence)
  return speaking
    .map(({ sentence, p, reach }) => ({ sentence, worth: p * reach[level] }))
    .sort((a, b) => b.worth - a.worth || a.sentence.start - b.sentence.start)
    .filter(({ worth }, nth) => nth === 0 || worth >= LEAST_SHOWN)
    .slice(0, MOST_RANGES)
    .map(({ sentence }) => sentence)
}

/**
 * Area scores and total from rows alone, so that anyone can recompute a stored score.
 *
 * @returns area scores in [0, 1], null where no indicator of the area applies; total in [0, 100], null where nothing applies
 */
export function totalOf(
  rows: readonly Pick<Row, 'area' | 'level' | 'weight'>[],
  areaWeights: Readonly<Partial<Record<Area, number>>> = {},
): Pick<Score, 'total' | 'areas'> {
  const sums = new Map(AREAS.map((id) => [id, { weight: 0, reached: 0 }]))
  for (const { area, level, weight } of rows) {
    const own = sums.get(area)
    if (own === undefined) continue
    own.weight += weight
    own.reached += (weight * level) / 3
  }
  const areas = [...sums].map(([id, { weight, reached }]) => {
    const score = weight === 0 ? null : reached / weight
    return { id, score, weight: score === null ? 0 : (areaWeights[id] ?? 1) }
  })
  const weight = areas.reduce((sum, area) => sum + area.weight, 0)
  const total =
    weight === 0 ? null : (100 * areas.reduce((sum, area) => sum + area.weight * (area.score ?? 0), 0)) / weight
  return { total: total === null ? null : Math.round(total * 100) / 100, areas }
}
