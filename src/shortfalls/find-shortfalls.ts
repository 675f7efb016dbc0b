import { sigmoid } from '../language/sparse-model.js'
import type { Report } from '../reading/report.js'
import { weigh, type Weights } from '../tagging/combine.js'
import type { Signal } from '../tagging/signals.js'
import type { Tags } from '../tagging/tagger.js'
import type { Range, ShortfallKind } from '../words.js'
import {
  admissionColumns,
  admissionIngredients,
  namesNothing,
  targetsProblem,
  type AdmissionColumns,
} from './admission.js'
import { answerOf, planOf } from './answer.js'
import { causesAfter, ownCause } from './cause.js'
import { kindIngredients, kindOf, standsUnderCauses, type KindWeights } from './kind.js'
import type { Shortfall } from './shortfall.js'
import { excerptOf, type Topics } from './single-topics.js'
import { singlesOf } from './singles.js'

/** Fitted settings, kept in `models/classifier/shortfalls.json`. */
export interface ShortfallSettings {
  readonly weights: Weights
  readonly kinds: KindWeights
  /** Least probability of an admission among the shortfalls, and in any other part, where a false alarm costs more than a miss. */
  readonly keep: number
  readonly keepElsewhere: number
}

/** The kind of shortfall that each sentence admits, null where it admits none. */
export function admissionsOf(
  report: Report,
  outputs: readonly string[],
  settings: ShortfallSettings,
  signals: readonly (Signal | null)[],
): (ShortfallKind | null)[] {
  const columns = admissionColumns(outputs)
  return report.sentences.map((sentence, i) => {
    const values = admissionIngredients(report, i, signals, columns)
    const signal = signals[i]
    if (values === null || signal == null || targetsProblem(sentence) || namesNothing(sentence)) return null
    const least = sentence.part === 'shortfalls' ? settings.keep : settings.keepElsewhere
    if (sigmoid(weigh(settings.weights, values)) < least) return null
    return standsUnderCauses(report, sentence)
      ? 'cause'
      : kindOf(settings.kinds, kindIngredients(report, i, signal, columns))
  })
}

/** How the sentences of a report are tagged, so that single shortfalls can be tagged like sentences. */
export type ReadTopics = (report: Report) => Topics

/** The shortfalls that a report admits, with their causes and the plan's answers. A sentence that admits several gives as many. */
export function findShortfalls(
  report: Report,
  admissions: readonly (ShortfallKind | null)[],
  tags: readonly Tags[],
  outputs: readonly string[],
  settings: ShortfallSettings,
  readTopics: ReadTopics,
): Shortfall[] {
  const plan = planOf(report, tags)
  const columns = admissionColumns(outputs)
  const causes = causesAfter(report, admissions)
  return report.sentences.flatMap((sentence, i) => {
    const kind = admissions[i]
    if (kind == null) return []
    const whole: Single = { ...sentence, tags: tags[i], kind }
    const singles =
      sentence.heading || kind === 'cause' ? [] : singlesIn(report, i, kind, { columns, settings, readTopics })
    return (singles.length === 0 ? [whole] : singles).map((single): Shortfall => ({
      start: single.start,
      end: single.end,
      sentence: i,
      areas: (single.tags?.areas ?? []).map((tag) => tag.id),
      indicators: (single.tags?.indicators ?? []).map((tag) => tag.id),
      kind: single.kind,
      cause: ownCause(report.text, single) ?? rangeOf(causes.get(i)),
      answeredBy: answerOf(report.text.slice(single.start, single.end), single.tags, plan),
    }))
  })
}

function rangeOf(piece: Range | undefined): Range | null {
  return piece === undefined ? null : { start: piece.start, end: piece.end }
}

interface Single extends Range {
  readonly tags: Tags | undefined
  readonly kind: ShortfallKind
}

/** The single shortfalls of one sentence, each with topics and a kind of its own; read from its own words under the same headings. */
function singlesIn(
  report: Report,
  index: number,
  kind: ShortfallKind,
  look: { columns: AdmissionColumns; settings: ShortfallSettings; readTopics: ReadTopics },
): Single[] {
  const ranges = singlesOf(report.sentences[index]?.text ?? '')
  const excerpt = ranges.length === 0 ? null : excerptOf(report, index, ranges)
  if (excerpt === null) return []
  const { signals, tags } = look.readTopics(excerpt.report)
  return excerpt.report.sentences.slice(excerpt.first).map(({ start, end }, nth) => {
    const at = excerpt.first + nth
    const signal = signals[at]
    return {
      start,
      end,
      tags: tags[at],
      kind:
        signal == null ? kind : kindOf(look.settings.kinds, kindIngredients(excerpt.report, at, signal, look.columns)),
    }
  })
}
