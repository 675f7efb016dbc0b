import type { SparseModel } from '../language/sparse-model.js'
import type { TermHit } from '../language/term-index.js'
import type { Concept } from '../framework/concept.js'
import type { Report, Sentence } from '../reading/report.js'
import type { Part } from '../words.js'
import { classifierOf, type Classifier } from './classifier.js'
import { clausesOf, restOf } from './clauses.js'
import type { EvidenceMark } from './evidence-marks.js'
import { lookAt } from './look-at.js'
import type { Lexicon } from './stretch.js'

/** What one sentence says by itself, before its context is asked. */
export interface Signal {
  readonly hits: readonly TermHit<Concept>[]
  /** Log-odds of each output of the classifier, clipped. */
  readonly logits: Float64Array
  /** What each clause says by itself: in a sentence that packs many topics each has its own. The whole where there is but one. */
  readonly clauses: readonly Float64Array[]
  /** What a reader sees as evidence in the sentence. */
  readonly marks: readonly EvidenceMark[]
  /** For each of the clauses whether any of it stands there. */
  readonly marked: readonly boolean[]
  /** Log-odds for what follows the last turn (虽然……，但……), where an admission hides behind praise; null where the sentence does not turn. */
  readonly turned: Float64Array | null
  /** Odds of topics that no indicator of an adopted framework stands for; without them the only indicator of a small one would have every clause to itself. */
  readonly elsewhere?: number
}

const TURN = /但(?:是|也|仍|还)?|然而|不过|(?:表现|体现|反映)(?:在|为)[,，:：]?|[:：]/g
/** Shortest stretch after a turn that is looked at by itself, in units. */
const LEAST_TURNED = 8

/** Sentences are looked at in portions of about this many units; most reports are one. */
const PORTION = 1 << 13

/** Parts whose sentences have topics; titles, preambles, signatures and page furniture have none. */
const TOPICAL: ReadonlySet<Part> = new Set(['measures', 'shortfalls', 'leadership', 'plan', 'other'])

export function isTopical(sentence: Sentence): boolean {
  return TOPICAL.has(sentence.part)
}

/** Signals of the topical sentences; null for the others. */
export function signalsOf(report: Report, lexicon: Lexicon, model: SparseModel): (Signal | null)[] {
  const texts = report.sentences.filter(isTopical).map(({ text }) => text)
  const signals = portionsOf(texts).flatMap((portion) => portionSignals(portion, lexicon, classifierOf(model)))
  let next = 0
  return report.sentences.map((sentence) => (isTopical(sentence) ? (signals[next++] ?? null) : null))
}

/** Parts a long text: what a portion is laid out in stays in the cache, and its words are forgotten before they are moved about in memory. */
function portionsOf(texts: readonly string[]): string[][] {
  const portions: string[][] = []
  let portion: string[] = []
  let room = 0
  for (const text of texts) {
    if (room <= 0) {
      portions.push((portion = []))
      room = PORTION
    }
    portion.push(text)
    room -= text.length
  }
  return portions
}

function portionSignals(texts: readonly string[], lexicon: Lexicon, classifier: Classifier): Signal[] {
  const sentences = lookAt(texts, lexicon, classifier.vocabulary)
  const asked = sentences.map((sentence) => {
    const turn = lastTurn(sentence.text)
    return {
      sentence,
      clauses: clausesOf(sentence, lexicon),
      rest: turn === null ? null : restOf(sentence, turn, lexicon),
    }
  })
  const logits = classifier.logits(asked)
  let row = 0
  const said = () => logits.subarray(row * classifier.width, ++row * classifier.width)
  return asked.map(({ sentence: { hits, marks }, clauses, rest }) => {
    const whole = said()
    const isPacked = clauses.length > 0
    return {
      hits,
      logits: whole,
      clauses: isPacked ? clauses.map(said) : [whole],
      marks,
      marked: isPacked ? clauses.map((clause) => clause.marks.length > 0) : [marks.length > 0],
      turned: rest === null ? null : said(),
    }
  })
}

/** The unit behind the last turn of a text; null where it does not turn, or too late. */
function lastTurn(text: string): number | null {
  let start = 0
  TURN.lastIndex = 0
  // By hand, because matchAll makes a copy of the expression for each sentence.
  for (let turn = TURN.exec(text); turn !== null; turn = TURN.exec(text)) start = turn.index === 0 ? 0 : TURN.lastIndex
  return start > 0 && text.length - start >= LEAST_TURNED ? start : null
}
