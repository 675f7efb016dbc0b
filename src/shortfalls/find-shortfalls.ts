import { sigmoid } from '../language/sparse-model.js'
import type { Report, Sentence } from '../reading/report.js'
import { weigh, type Weights } from '../tagging/combine.js'
import type { Signal } from '../tagging/signals.js'
import type { Tags } from '../tagging/tagger.js'
import type { Part, Range, ShortfallKind } from '../words.js'
import {
  admissionColumns,
  admissionIngredients,
  namesNothing,
  targetsProblem,
  type AdmissionColumns,
} from './admission.js'
import { answerOf, planOf } from './answer.js'
import { causesAfter, namesCause } from './cause.js'
import { kindIngredients, kindOf, shortfallKindOf, standsUnderCauses, type KindWeights } from './kind.js'
import { lackIn } from './lacking.js'
import { turnIn } from './lead-in.js'
import type { Shortfall } from './shortfall.js'
import { excerptOf, type Topics } from './single-topics.js'
import { singlesOf, type SingleRange } from './singles.js'

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
  /** In each part that admits something the first sentence that names a cause: what follows there may be one without saying so. */
  const causes = new Map<Part, number>()
  const firstCauseIn = (wanted: Part) => {
    const known = causes.get(wanted)
    if (known !== undefined) return known
    const first = report.sentences.findIndex(
      ({ part, heading, half }) => part === wanted && !heading && namesCause(half),
    )
    causes.set(wanted, first < 0 ? Infinity : first)
    return first < 0 ? Infinity : first
  }
  return report.sentences.map((sentence, i) => {
    const values = admissionIngredients(report, i, signals, columns)
    const signal = signals[i]
    if (values === null || signal == null) return null
    const least = sentence.part === 'shortfalls' ? settings.keep : settings.keepElsewhere
    if (sigmoid(weigh(settings.weights, values)) < least || targetsProblem(sentence) || namesNothing(sentence))
      return null
    if (standsUnderCauses(report, sentence)) return 'cause'
    const ingredients = kindIngredients(report, i, signal, columns)
    return firstCauseIn(sentence.part) <= i
      ? kindOf(settings.kinds, ingredients)
      : shortfallKindOf(settings.kinds, ingredients)
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
  const admitting = [...admissions.keys()].filter((i) => admissions[i] != null)
  if (admitting.length === 0) return []
  const plan = planOf(report, tags)
  const columns = admissionColumns(outputs)
  const causes = causesAfter(report, admissions)
  return admitting.flatMap((i) => {
    const kind = admissions[i]
    if (kind == null) return []
    return singlesIn(report, i, kind, { columns, settings, readTopics }, tags[i]).map((single): Shortfall => ({
      start: single.start,
      end: single.end,
      sentence: i,
      areas: (single.tags?.areas ?? []).map((tag) => tag.id),
      indicators: (single.tags?.indicators ?? []).map((tag) => tag.id),
      kind: single.kind,
      cause: single.cause ?? rangeOf(causes.get(i)),
      answeredBy: answerOf(report.half.slice(single.start, single.end), single.tags, plan),
    }))
  })
}

function rangeOf(piece: Range | undefined): Range | null {
  return piece === undefined ? null : { start: piece.start, end: piece.end }
}

interface Single extends Range {
  readonly tags: Tags | undefined
  readonly kind: ShortfallKind
  readonly cause: Range | null
}

/** The single shortfalls of one sentence, each with topics and a kind of its own; read from its own words under the same headings. */
function singlesIn(
  report: Report,
  index: number,
  kind: ShortfallKind,
  look: { columns: AdmissionColumns; settings: ShortfallSettings; readTopics: ReadTopics },
  tags: Tags | undefined,
): Single[] {
  const sentence = report.sentences[index]
  if (sentence === undefined) return []
  const { start, end } = sentence
  const whole: Single = { start, end, tags, kind, cause: null }
  const ranges = sentence.heading ? [] : rangesOf(report, sentence, kind)
  const first = ranges[0]
  if (first === undefined) return [whole]
  const moved = (cause: Range | null) =>
    cause === null ? null : { start: start + cause.start, end: start + cause.end }
  if (ranges.length === 1 && first.start === 0 && first.end === sentence.text.length)
    return [{ ...whole, cause: moved(first.cause) }]
  const excerpt = excerptOf(report, index, ranges)
  if (excerpt === null) return [whole]
  const read = look.readTopics(excerpt.report)
  return excerpt.report.sentences.slice(excerpt.first).map((single, nth) => {
    const at = excerpt.first + nth
    const signal = read.signals[at]
    return {
      start: single.start,
      end: single.end,
      tags: read.tags[at],
      kind:
        signal == null
          ? kind
          : shortfallKindOf(look.settings.kinds, kindIngredients(excerpt.report, at, signal, look.columns)),
      cause: moved(ranges[nth]?.cause ?? null),
    }
  })
}

/** What is told of deeds before the turn is none of it: 审核文件294件,但16个乡镇中有11个尚未明确审核人员. */
function behindTheTurn(text: string): SingleRange[] {
  const at = turnIn(text)
  const moved = (range: Range) => ({ start: at + range.start, end: at + range.end })
  return singlesOf(text.slice(at)).map((single) => ({
    ...moved(single),
    cause: single.cause === null ? null : moved(single.cause),
  }))
}

/**
 * Of a plan the whole sentence, for what it promises belongs to it; of a sentence that gives a cause only what it says to lack before that, or,
 * where an item opens with it, behind: ……薄弱,主要原因是……; 由于……,审核人员不足.
 */
function rangesOf(report: Report, sentence: Sentence, kind: ShortfallKind): SingleRange[] {
  if (sentence.part === 'plan') return []
  const ranges = sentence.part === 'shortfalls' ? singlesOf(sentence.text) : behindTheTurn(sentence.text)
  if (kind !== 'cause') return ranges
  if (standsUnderCauses(report, sentence)) return []
  const opens = opensItem(report, sentence)
  return ranges.filter(
    ({ start, end, cause }) =>
      cause !== null && (cause.start >= end || opens) && lackIn(sentence.half.slice(start, end)) !== null,
  )
}

/** True where nothing before it in its paragraph could be what it gives the cause of. */
function opensItem(report: Report, sentence: Sentence): boolean {
  const before = report.sentences[report.sentences.indexOf(sentence) - 1]
  return before?.part !== sentence.part || before.heading || before.paragraph !== sentence.paragraph
}
