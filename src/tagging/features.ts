import { UnitSet } from '../language/unit-set.js'
import { GrowingVocabulary } from './growing-vocabulary.js'
import { lookAt } from './look-at.js'
import { RowSet } from './row-set.js'
import type { Lexicon, Stretch } from './stretch.js'
import type { Vocabulary } from './vocabulary.js'

/** A cue word with at most this many units to the end of its clause ends it: ……有待/进一步加强、 */
const CLAUSE_END_WITHIN = 7
const CLAUSE_ENDS = new UnitSet(',;:。、等')

/**
 * What the classifier sees of a stretch of text, each feature once, however often it occurs: words; `=mark`
 * marks of evidence; `~ab` pairs of characters; `!group` cue words, `!group$` at the end of a clause; `#id` concepts.
 */
export function addFeatures(stretch: Stretch, vocabulary: Vocabulary, rows: RowSet): void {
  addWords(stretch, rows)
  for (const mark of stretch.marks) rows.add(vocabulary.mark(mark))
  addCharacters(stretch, rows)
  for (const { end, values } of stretch.cues)
    for (const group of values) {
      rows.add(vocabulary.cue(group, false))
      if (endsClause(stretch, end)) rows.add(vocabulary.cue(group, true))
    }
  for (const { values } of stretch.hits) for (const concept of values) rows.add(vocabulary.concept(concept.id))
}

function addWords({ surface, firstWord, lastWord }: Stretch, rows: RowSet): void {
  const { rows: ofWords } = surface.words
  for (let i = firstWord; i < lastWord; i++) rows.add(ofWords[i] ?? -1)
}

function addCharacters({ surface, firstUnit, lastUnit }: Stretch, rows: RowSet): void {
  const { characters } = surface
  for (let i = firstUnit + 1; i < lastUnit; i++) rows.add(characters[i] ?? -1)
}

/** @param from position behind a cue word */
function endsClause({ surface: { units }, end }: Stretch, from: number): boolean {
  for (let at = from; at <= from + CLAUSE_END_WITHIN; at++)
    if (at >= end || CLAUSE_ENDS.has(units[at] ?? 0)) return true
  return false
}

/** Names of the features of a sentence, as a model learns them. */
export function featureNames(text: string, lexicon: Lexicon): string[] {
  const vocabulary = new GrowingVocabulary()
  const rows = new RowSet()
  rows.clear()
  for (const looked of lookAt([text], lexicon, vocabulary)) addFeatures(looked, vocabulary, rows)
  return [...rows.rows.subarray(0, rows.count)].map((row) => vocabulary.names[row] ?? '')
}
