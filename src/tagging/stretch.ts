import type { Concept } from '../framework/concept.js'
import type { ConceptIndex } from '../framework/concept-index.js'
import type { Segmenter } from '../language/segmenter.js'
import type { TermHit, TermIndex } from '../language/term-index.js'
import type { EvidenceMark } from './evidence-marks.js'
import type { Surface } from './surface.js'

/** What sentences are looked at with. */
export interface Lexicon {
  readonly segmenter: Segmenter
  readonly concepts: ConceptIndex
  /** Cue words of admissions, by group. */
  readonly cues: TermIndex<string>
}

/** A sentence or a clause of it with all that features are made of: ranges of what its surface holds. */
export interface Stretch {
  readonly surface: Surface
  /** Where its words begin, behind the marker (一是) if it has one, and where they end; positions in the surface. */
  readonly start: number
  readonly end: number
  readonly firstWord: number
  readonly lastWord: number
  /** Units of the squeezed view. */
  readonly firstUnit: number
  readonly lastUnit: number
  readonly marks: readonly EvidenceMark[]
  /** Cue words; positions in the surface. */
  readonly cues: readonly TermHit<string>[]
  /** Concepts as they are meant here; positions in the text that was looked at. */
  readonly hits: readonly TermHit<Concept>[]
}

/** A stretch that was looked at by itself, with what its clauses are cut from. */
export interface Looked extends Stretch {
  readonly text: string
  /** Where the text begins in the surface. */
  readonly origin: number
  /** Concepts before the words nearby were asked what is meant. */
  readonly unread: readonly TermHit<Concept>[]
}
