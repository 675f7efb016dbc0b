import { logits, type SparseModel } from '../language/sparse-model.js'
import type { TermHit } from '../language/term-index.js'
import type { Concept } from '../framework/concept.js'
import type { Report, Sentence } from '../reading/report.js'
import type { Part } from '../words.js'
import { featuresOf, type Lexicon } from './features.js'

/** What one sentence says by itself, before its context is asked. */
export interface Signal {
  readonly hits: readonly TermHit<Concept>[]
  /** Log-odds of each output of the classifier. */
  readonly logits: Float64Array
  /** What each clause says by itself: in a sentence that packs many topics each has its own. The whole where there is but one. */
  readonly clauses: readonly Float64Array[]
  /** Log-odds for what follows the last turn (虽然……，但……), where an admission hides behind praise; null where the sentence does not turn. */
  readonly turned: Float64Array | null
}

const TURN = /但(?:是|也|仍|还)?|然而|不过|(?:表现|体现|反映)(?:在|为)[,，:：]?|[:：]/g
/** Shortest stretch after a turn that is looked at by itself, in units. */
const LEAST_TURNED = 8

/** Parts whose sentences have topics; titles, preambles, signatures and page furniture have none. */
const TOPICAL: ReadonlySet<Part> = new Set(['measures', 'shortfalls', 'leadership', 'plan', 'other'])

export function isTopical(sentence: Sentence): boolean {
  return TOPICAL.has(sentence.part)
}

/** Signals of the topical sentences; null for the others. */
export function signalsOf(report: Report, lexicon: Lexicon, classifier: SparseModel): (Signal | null)[] {
  return report.sentences.map((sentence) => {
    if (!isTopical(sentence)) return null
    const { names, hits } = featuresOf(sentence.text, lexicon)
    const after = afterTurn(sentence.text)
    const whole = logits(classifier, names)
    const clauses = clausesOf(sentence.text).map((clause) => logits(classifier, featuresOf(clause, lexicon).names))
    return {
      hits,
      logits: whole,
      clauses: clauses.length === 0 ? [whole] : clauses,
      turned: after === null ? null : logits(classifier, featuresOf(after, lexicon).names),
    }
  })
}

/** Shorter sentences have one topic, shorter clauses none of their own. In units. */
const LEAST_PACKED = 40
const LEAST_CLAUSE = 6

/** The clauses of a sentence long enough to pack several topics; a short clause goes with the next one. */
function clausesOf(text: string): string[] {
  if (text.length < LEAST_PACKED) return []
  const clauses: string[] = []
  let open = ''
  for (const piece of text.split(/(?<=[，,；;：:、])/)) {
    open += piece
    if (open.length < LEAST_CLAUSE) continue
    clauses.push(open)
    open = ''
  }
  return clauses.length > 1 ? clauses : []
}

function afterTurn(text: string): string | null {
  const last = [...text.matchAll(TURN)].at(-1)
  if (last === undefined || last.index === 0) return null
  const after = text.slice(last.index + last[0].length)
  return after.length >= LEAST_TURNED ? after : null
}
