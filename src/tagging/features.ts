import type { Concept } from '../framework/concept.js'
import type { ConceptIndex } from '../framework/concept-index.js'
import { halfWidth, squeeze } from '../language/normalise.js'
import type { Segmenter } from '../language/segmenter.js'
import type { TermHit, TermIndex } from '../language/term-index.js'
import { markerOf } from '../reading/markers.js'
import { evidenceMarks } from './evidence-marks.js'

/** What sentences are looked at with. */
export interface Lexicon {
  readonly segmenter: Segmenter
  readonly concepts: ConceptIndex
  /** Cue words of admissions, by group. */
  readonly cues: TermIndex<string>
}

/** What the classifier sees of a sentence: each feature once, however often it occurs. */
export interface Features {
  /** Words; `a_b` pairs of words (`^_a` the first); `~ab` pairs of characters; `#id` concepts; `=mark` marks of evidence; `!group` cue words, `!group$` at the end of a clause. */
  readonly names: readonly string[]
  readonly hits: readonly TermHit<Concept>[]
}

const NOISE = /^[\s\d.,;:!?。、，；：！？“”"'（）()《》<>%％\-—·…\[\]【】〔〕/+]+$/
/** A cue word with at most this many units to the end of its clause ends it: ……有待/进一步加强、 */
const CLAUSE_END = /^[^,;:。、]{0,7}(?:[,;:。、]|等|$)/

export function featuresOf(text: string, { segmenter, concepts, cues }: Lexicon): Features {
  const half = halfWidth(text)
  const plain = half.slice(markerOf(half)?.length ?? 0)
  const names = new Set<string>()
  let before = '^'
  for (const word of segmenter.cut(plain)) {
    if (NOISE.test(word)) {
      before = ''
      continue
    }
    names.add(word)
    if (before !== '') names.add(`${before}_${word}`)
    before = word
  }
  for (const mark of evidenceMarks(plain)) names.add(`=${mark}`)
  const squeezed = squeeze(plain)
  for (let i = 0; i + 2 <= squeezed.view.length; i++) {
    const pair = squeezed.view.slice(i, i + 2)
    if (/^[\u4e00-\u9fff]{2}$/.test(pair)) names.add(`~${pair}`)
  }
  for (const hit of cues.find(plain, squeezed)) {
    for (const group of hit.values) {
      names.add(`!${group}`)
      if (CLAUSE_END.test(plain.slice(hit.end, hit.end + 9))) names.add(`!${group}$`)
    }
  }
  const hits = concepts.find(text)
  for (const hit of hits) for (const concept of hit.values) names.add(`#${concept.id}`)
  return { names: [...names], hits }
}
