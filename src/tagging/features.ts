import { halfWidth, squeeze } from '../language/normalise.js'
import type { Segmenter } from '../language/segmenter.js'
import type { TermHit, TermIndex } from '../language/term-index.js'
import type { Concept } from '../framework/concept.js'
import { markerOf } from '../reading/markers.js'
import { evidenceMarks } from './evidence-marks.js'

/** What the classifier sees of a sentence: its words, pairs of words (the first one paired with its beginning), pairs of characters, concepts and marks of evidence, each once. */
export interface Features {
  readonly names: readonly string[]
  readonly hits: readonly TermHit<Concept>[]
}

const NOISE = /^[\s\d.,;:!?。、，；：！？“”"'（）()《》<>%％\-—·…\[\]【】〔〕/+]+$/

export function featuresOf(text: string, segmenter: Segmenter, concepts: TermIndex<Concept>): Features {
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
  const { view } = squeeze(plain)
  for (let i = 0; i + 2 <= view.length; i++) {
    const pair = view.slice(i, i + 2)
    if (/^[\u4e00-\u9fff]{2}$/.test(pair)) names.add(`~${pair}`)
  }
  const hits = concepts.find(text)
  for (const hit of hits) for (const concept of hit.values) names.add(`#${concept.id}`)
  return { names: [...names], hits }
}
