import type { Report, Sentence } from '../reading/report.js'
import { weigh, type Weights } from '../tagging/combine.js'
import { clipped } from '../tagging/log-odds.js'
import type { Signal } from '../tagging/signals.js'
import { SHORTFALL_KINDS, type ShortfallKind } from '../words.js'
import type { AdmissionColumns } from './admission.js'
import { namesCause } from './cause.js'

/** What speaks for the kind of an admission, in the order of the fitted weights. */
export const KIND_INGREDIENTS = [
  'bias',
  'vague',
  'concrete',
  'cause',
  'leads',
  'elaborates',
  'length',
  'clauses',
  'evidence',
  'causeWords',
] as const

/** Fitted weights of each kind. */
export type KindWeights = Readonly<Record<ShortfallKind, Weights>>

/**
 * Values of the ingredients for one admission. A lead or heading says vaguely what the sentences under it say concretely, so the place counts
 * as much as the words.
 */
export function kindIngredients(report: Report, index: number, signal: Signal, columns: AdmissionColumns): number[] {
  const sentence = report.sentences[index]
  const text = sentence?.half ?? ''
  const leads = sentence?.heading === true || report.sentences[index + 1]?.lead === index
  const elaborates = sentence?.lead !== null || (sentence.path.length > 0 && isItem(report, sentence.path.at(-1)))
  return [
    1,
    clipped(signal.logits[columns.vague] ?? 0),
    clipped(signal.logits[columns.concrete] ?? 0),
    clipped(signal.logits[columns.cause] ?? 0),
    leads ? 1 : 0,
    elaborates ? 1 : 0,
    Math.log(Math.max(1, text.length)) - 3.5,
    (text.match(/[,;、]/g)?.length ?? 0) / 4,
    signal.marks.includes('figure') ? 1 : 0,
    namesCause(text) ? 1 : 0,
  ]
}

/** （一）领导干部法治意识还需加强。 is an item of its own; 二、存在的不足 only opens the part. */
function isItem(report: Report, heading: number | undefined): boolean {
  const sentence = heading === undefined ? undefined : report.sentences[heading]
  return sentence?.marker != null && sentence.marker.depth >= 2
}

/** （二）原因, 存在问题的原因分析: a heading of causes alone, unlike 存在的不足和原因. */
const OF_CAUSES = /^(?![^。]*(?:和|及|与|、)[^。]{0,4}原因)[^。]{0,16}原因(?:分析|剖析)?[。:]?$/

/** True for a sentence under a heading of causes: there 只有3名工作人员 is no further shortfall. */
export function standsUnderCauses(report: Report, { path }: Sentence): boolean {
  return path.some((at) => {
    const heading = report.sentences[at]
    return heading !== undefined && OF_CAUSES.test(heading.half.slice(heading.marker?.length ?? 0).trim())
  })
}

export function kindOf(weights: KindWeights, values: readonly number[]): ShortfallKind {
  return likeliest(SHORTFALL_KINDS, weights, values)
}

/** The kind of what is known to be no cause. */
export function shortfallKindOf(weights: KindWeights, values: readonly number[]): ShortfallKind {
  return likeliest(
    SHORTFALL_KINDS.filter((kind) => kind !== 'cause'),
    weights,
    values,
  )
}

function likeliest(kinds: readonly ShortfallKind[], weights: KindWeights, values: readonly number[]): ShortfallKind {
  const ranked = kinds.map((kind) => ({ kind, logOdds: weigh(weights[kind], values) }))
  return ranked.sort((a, b) => b.logOdds - a.logOdds)[0]?.kind ?? 'vague'
}
