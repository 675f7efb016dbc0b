import { logits, type SparseModel } from '../language/sparse-model.js'
import type { Segmenter } from '../language/segmenter.js'
import type { TermHit, TermIndex } from '../language/term-index.js'
import type { Concept } from '../framework/concept.js'
import type { Report, Sentence } from '../reading/report.js'
import type { Part } from '../words.js'
import { featuresOf } from './features.js'

/** What one sentence says by itself, before its context is asked. */
export interface Signal {
  readonly hits: readonly TermHit<Concept>[]
  /** Log-odds of each output of the classifier. */
  readonly logits: Float64Array
}

/** Parts whose sentences have topics; titles, preambles, signatures and page furniture have none. */
const TOPICAL: ReadonlySet<Part> = new Set(['measures', 'shortfalls', 'leadership', 'plan', 'other'])

export function isTopical(sentence: Sentence): boolean {
  return TOPICAL.has(sentence.part)
}

/** Signals of the topical sentences; null for the others. */
export function signalsOf(
  report: Report,
  segmenter: Segmenter,
  concepts: TermIndex<Concept>,
  classifier: SparseModel,
): (Signal | null)[] {
  return report.sentences.map((sentence) => {
    if (!isTopical(sentence)) return null
    const { names, hits } = featuresOf(sentence.text, segmenter, concepts)
    return { hits, logits: logits(classifier, names) }
  })
}
