import { gather } from '../gather.js'
import { sigmoid } from '../language/sparse-model.js'
import type { Report, Sentence } from '../reading/report.js'
import { weigh, type Weights } from '../tagging/combine.js'
import type { Signal } from '../tagging/signals.js'
import type { Tags } from '../tagging/tagger.js'
import type { Part, Range, ShortfallKind } from '../words.js'
import {
  admissionColumns,
  admissionIngredients,
  headingAdmits,
  mostLogOdds,
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
import { excerptOf, readExcerpts, type ReadExcerpt, type Tagging, type Topics } from './single-topics.js'
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
  const most = mostLogOdds(settings.weights)
  return report.sentences.map((sentence, i) => {
    const least = sentence.part === 'shortfalls' ? settings.keep : settings.keepElsewhere
    if (sigmoid(most(report, i, signals, columns)) < least) return null
    const values = admissionIngredients(report, i, signals, columns)
    const signal = signals[i]
    if (values === null || signal == null) return null
    const admits = headingAdmits(sentence) || sigmoid(weigh(settings.weights, values)) >= least
    if (!admits || targetsProblem(sentence) || namesNothing(sentence)) return null
    if (standsUnderCauses(report, sentence)) return 'cause'
    const ingredients = kindIngredients(report, i, signal, columns)
    return firstCauseIn(sentence.part) <= i
      ? kindOf(settings.kinds, ingredients)
      : shortfallKindOf(settings.kinds, ingredients)
  })
}

/** The shortfalls that a report admits, with their causes and the plan's answers. A sentence that admits several gives as many. */
export function findShortfalls(
  report: Report,
  admissions: readonly (ShortfallKind | null)[],
  topics: Topics,
  outputs: readonly string[],
  settings: ShortfallSettings,
  tagging: Tagging,
): Shortfall[] {
  const admitting: Admitting[] = []
  report.sentences.forEach((sentence, index) => {
    const kind = admissions[index]
    if (kind == null) return
    admitting.push({ index, sentence, kind, ranges: sentence.heading ? [] : rangesOf(report, sentence, kind) })
  })
  if (admitting.length === 0) return []
  const excerpts = admitting.map((one) => (isOne(one) ? null : excerptOf(report, one.sentence, one.ranges)))
  const read = readExcerpts(excerpts, report, topics.signals, tagging)
  const plan = planOf(report, topics.tags)
  const columns = admissionColumns(outputs)
  const causes = causesAfter(report, admissions)
  return gather(admitting, (one, nth) => {
    const own = read[nth]
    const singles = own == null ? [whole(one, topics.tags[one.index])] : parted(one, own, settings, columns)
    return singles.map((single): Shortfall => ({
      start: single.start,
      end: single.end,
      sentence: one.index,
      areas: (single.tags?.areas ?? []).map((tag) => tag.id),
      indicators: (single.tags?.indicators ?? []).map((tag) => tag.id),
      kind: single.kind,
      cause: single.cause ?? rangeOf(causes.get(one.index)),
      answeredBy: answerOf(report.half.slice(single.start, single.end), single.tags, plan),
    }))
  })
}

function rangeOf(piece: Range | undefined): Range | null {
  return piece === undefined ? null : { start: piece.start, end: piece.end }
}

/** A sentence that admits something, with its single shortfalls as ranges within it. */
interface Admitting {
  readonly index: number
  readonly sentence: Sentence
  readonly kind: ShortfallKind
  readonly ranges: readonly SingleRange[]
}

interface Single extends Range {
  readonly tags: Tags | undefined
  readonly kind: ShortfallKind
  readonly cause: Range | null
}

/** True where the whole sentence is one shortfall: then it was tagged already. */
function isOne({ sentence, ranges: [first, second] }: Admitting): boolean {
  return first === undefined || (second === undefined && first.start === 0 && first.end === sentence.text.length)
}

function whole({ sentence, kind, ranges: [only] }: Admitting, tags: Tags | undefined): Single {
  return { start: sentence.start, end: sentence.end, tags, kind, cause: movedBy(sentence.start, only?.cause ?? null) }
}

/** The single shortfalls of one sentence, each with topics and a kind of its own; read from its own words under the same headings. */
function parted(
  { sentence, kind, ranges }: Admitting,
  { excerpt, signals, tags }: ReadExcerpt,
  settings: ShortfallSettings,
  columns: AdmissionColumns,
): Single[] {
  return ranges.map(({ start, end, cause }, nth) => {
    const at = excerpt.above.length + nth
    const signal = signals[at]
    return {
      start: sentence.start + start,
      end: sentence.start + end,
      tags: tags[at],
      kind:
        signal == null ? kind : shortfallKindOf(settings.kinds, kindIngredients(excerpt.report, at, signal, columns)),
      cause: movedBy(sentence.start, cause),
    }
  })
}

function movedBy(by: number, range: Range): Range
function movedBy(by: number, range: Range | null): Range | null
function movedBy(by: number, range: Range | null): Range | null {
  return range === null ? null : { start: by + range.start, end: by + range.end }
}

/** What is told of deeds before the turn is none of it: 审核文件294件,但16个乡镇中有11个尚未明确审核人员. */
function behindTheTurn(half: string): SingleRange[] {
  const at = turnIn(half)
  return singlesOf(half.slice(at)).map((single) => ({ ...movedBy(at, single), cause: movedBy(at, single.cause) }))
}

/**
 * Of a plan the whole sentence, for what it promises belongs to it; of a sentence that gives a cause only what it says to lack before that, or,
 * where an item opens with it, behind: ……薄弱,主要原因是……; 由于……,审核人员不足.
 */
function rangesOf(report: Report, sentence: Sentence, kind: ShortfallKind): SingleRange[] {
  if (sentence.part === 'plan') return []
  const ranges = sentence.part === 'shortfalls' ? singlesOf(sentence.half) : behindTheTurn(sentence.half)
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
