import type { Concept } from '../framework/concept.js'
import type { ConceptIndex } from '../framework/concept-index.js'
import { halfWidth, squeeze } from '../language/normalise.js'
import type { Segmenter } from '../language/segmenter.js'
import type { TermHit, TermIndex } from '../language/term-index.js'
import { markerOf } from '../reading/markers.js'
import type { Vocabulary, Word } from './vocabulary.js'

/** What sentences are looked at with. */
export interface Lexicon {
  readonly segmenter: Segmenter
  readonly concepts: ConceptIndex
  /** Cue words of admissions, by group. */
  readonly cues: TermIndex<string>
}

/** A sentence or a clause of it with all that features are made of. */
export interface Stretch {
  readonly text: string
  /** Half-width view of the text without the marker (一是) that it begins with. */
  readonly plain: string
  /** Words of the sentence, of which those from `firstWord` to before `lastWord` are of this stretch. */
  readonly words: readonly Word[]
  readonly firstWord: number
  readonly lastWord: number
  /** The sentence without marks and white space, of which the units from `firstUnit` to before `lastUnit` are of this stretch. */
  readonly view: string
  readonly firstUnit: number
  readonly lastUnit: number
  /** Cue words; ranges in `plain`. */
  readonly cues: readonly TermHit<string>[]
  /** Concepts as they are meant here; ranges in `text`. */
  readonly hits: readonly TermHit<Concept>[]
}

/** A stretch that was looked at by itself, with what its clauses are cut from. */
export interface Looked extends Stretch {
  /** Length of its marker. */
  readonly marker: number
  /** Position in `plain` of each unit of the view. */
  readonly at: Int32Array
  /** Concepts before the words nearby were asked what is meant. */
  readonly unread: readonly TermHit<Concept>[]
}

/** Looks at a stretch of text by itself. */
export function lookAt(text: string, { segmenter, concepts, cues }: Lexicon, vocabulary: Vocabulary): Looked {
  const half = halfWidth(text)
  const marker = markerOf(half)?.length ?? 0
  const plain = half.slice(marker)
  const squeezed = squeeze(plain)
  const words = segmenter.cut(plain).map((word) => vocabulary.word(word))
  const unread = concepts.findUnread(text, marker === 0 ? squeezed : squeeze(text))
  return {
    text,
    plain,
    marker,
    words,
    firstWord: 0,
    lastWord: words.length,
    view: squeezed.view,
    at: squeezed.at,
    firstUnit: 0,
    lastUnit: squeezed.view.length,
    cues: cues.find(plain, squeezed),
    unread,
    hits: concepts.read(unread, text),
  }
}
