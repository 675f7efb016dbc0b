import type { Score } from '../analysis-shape.js'
import { indicatorId, indicatorsOf, notApplicableReason, type Framework } from '../framework/framework.js'
import type { Report } from '../reading/report.js'
import type { Signal } from '../tagging/signals.js'
import type { Tags } from '../tagging/tagger.js'
import { AREAS, type Area, type CoverageLevel, type Range } from '../words.js'
import { quoteOf } from '../quote.js'
import { sentenceLevel } from './sentence-level.js'

/** Fitted settings, kept in `models/classifier/scoring.json`. */
export interface ScoringSettings {
  /** Least probability at which a sentence speaks for the indicator that it is most about. */
  readonly keepFirst: number
  /** The same for the other indicators that it touches. */
  readonly keepOther: number
  /** Least log-odds of the classifier at which a sentence tells a done action. */
  readonly acted: number
}

/** Parts whose sentences count: a plan never counts for the year reported, an admission is shown beside and not subtracted. */
const COUNTED = new Set(['measures', 'leadership'])
/** Ranges shown for an indicator: its best sentences. */
const MOST_RANGES = 5

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
  const acted = outputs.indexOf('acted')
  const notApplicable: { id: string; reason: string }[] = []
  const rows: Row[] = []
  for (const indicator of indicatorsOf(framework)) {
    if (!indicator.scored) continue
    const id = indicatorId(framework, indicator)
    const reason = notApplicableReason(indicator, report.level.value, report.kind.value)
    if (reason !== null) {
      notApplicable.push({ id, reason })
      continue
    }
    const speaking = report.sentences.flatMap((sentence, i) => {
      const rank = tags[i]?.indicators.findIndex((t) => t.id === id) ?? -1
      const tag = tags[i]?.indicators[rank]
      const signal = signals[i]
      if (tag === undefined || signal == null || !COUNTED.has(sentence.part)) return []
      // A chapter's heading names all that stands under it; only what it is most about is named by it.
      if (tag.p < (rank === 0 ? settings.keepFirst : settings.keepOther) || (sentence.heading && rank > 0)) return []
      return [{ sentence, level: sentenceLevel(sentence, signal.logits[acted] ?? 0, settings.acted), p: tag.p }]
    })
    speaking.sort((a, b) => b.level - a.level || b.p - a.p || a.sentence.start - b.sentence.start)
    rows.push({
      id,
      area: indicator.area,
      level: speaking[0]?.level ?? 0,
      weight: indicator.weight,
      ranges: speaking.slice(0, MOST_RANGES).map(({ sentence }) => quoteOf(report.text, sentence)),
    })
  }
  return { ...totalOf(rows), indicators: rows, notApplicable, notAssessable: [] }
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
  const areas = AREAS.map((id) => {
    const own = rows.filter((row) => row.area === id)
    const weight = own.reduce((sum, row) => sum + row.weight, 0)
    const score = weight === 0 ? null : own.reduce((sum, row) => sum + (row.weight * row.level) / 3, 0) / weight
    return { id, score, weight: score === null ? 0 : (areaWeights[id] ?? 1) }
  })
  const weight = areas.reduce((sum, area) => sum + area.weight, 0)
  const total =
    weight === 0 ? null : (100 * areas.reduce((sum, area) => sum + area.weight * (area.score ?? 0), 0)) / weight
  return { total: total === null ? null : Math.round(total * 100) / 100, areas }
}
