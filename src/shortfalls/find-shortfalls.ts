import { sigmoid } from '../language/sparse-model.js'
import type { Report } from '../reading/report.js'
import { weigh, type Weights } from '../tagging/combine.js'
import type { Signal } from '../tagging/signals.js'
import type { Tags } from '../tagging/tagger.js'
import type { ShortfallKind } from '../words.js'
import { admissionColumns, admissionIngredients } from './admission.js'
import { answerOf, promisesOf } from './answer.js'
import { causeOf } from './cause.js'
import { kindIngredients, kindOf, type KindWeights } from './kind.js'
import type { Shortfall } from './shortfall.js'

/** Fitted settings, kept in `models/classifier/shortfalls.json`. */
export interface ShortfallSettings {
  readonly weights: Weights
  readonly kinds: KindWeights
  /** Least probability of an admission. */
  readonly keep: number
}

/** The kind of shortfall that each sentence admits, null where it admits none. */
export function admissionsOf(
  report: Report,
  outputs: readonly string[],
  settings: ShortfallSettings,
  signals: readonly (Signal | null)[],
): (ShortfallKind | null)[] {
  const columns = admissionColumns(outputs)
  return report.sentences.map((_, i) => {
    const values = admissionIngredients(report, i, signals, columns)
    const signal = signals[i]
    if (values === null || signal == null) return null
    if (sigmoid(weigh(settings.weights, values)) < settings.keep) return null
    return kindOf(settings.kinds, kindIngredients(report, i, signal, columns))
  })
}

/** The shortfalls that a report admits, with their causes and the plan's answers. */
export function findShortfalls(
  report: Report,
  admissions: readonly (ShortfallKind | null)[],
  tags: readonly Tags[],
): Shortfall[] {
  const promises = promisesOf(report, tags)
  return report.sentences.flatMap((sentence, i) => {
    const kind = admissions[i]
    if (kind == null) return []
    const { areas, indicators } = tags[i] ?? { areas: [], indicators: [] }
    return [
      {
        start: sentence.start,
        end: sentence.end,
        sentence: i,
        areas: areas.map((tag) => tag.id),
        indicators: indicators.map((tag) => tag.id),
        kind,
        cause: causeOf(report, i, admissions),
        answeredBy: answerOf(tags[i], promises),
      },
    ]
  })
}
