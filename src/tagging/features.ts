import { UnitSet } from '../language/unit-set.js'
import { GrowingVocabulary } from './growing-vocabulary.js'
import { lookAt } from './look-at.js'
import { RowSet } from './row-set.js'
import type { Lexicon, Stretch } from './stretch.js'
import type { Surface } from './surface.js'
import type { Vocabulary } from './vocabulary.js'

/** A cue word with at most this many units to the end of its clause ends it: ……有待/进一步加强、 */
const CLAUSE_END_WITHIN = 7
const CLAUSE_ENDS = new UnitSet(',;:。、等')

/**
 * What the classifier sees of a stretch of text, each feature once, however often it occurs: words; `=mark`
 * marks of evidence; `~ab` pairs of characters; `!group` cue words, `!group$` at the end of a clause; `#id` concepts.
 */
export function addFeatures(stretch: Stretch, vocabulary: Vocabulary, rows: RowSet): void {
  addWords(stretch.surface, stretch.firstWord, stretch.lastWord, rows)
  addMarks(stretch, vocabulary, rows)
  addCharacters(stretch.surface, stretch.firstUnit + 1, stretch.lastUnit, rows)
  addTerms(stretch, vocabulary, rows)
}

/** Its words and pairs of characters. */
export function addRunning({ surface, firstWord, lastWord, firstUnit, lastUnit }: Stretch, rows: RowSet): void {
  addWords(surface, firstWord, lastWord, rows)
  addCharacters(surface, firstUnit + 1, lastUnit, rows)
}

/** What runs through a sentence outside its clauses: pairs of characters across their ends, and what is left out behind the last. */
export function addBetween(sentence: Stretch, clauses: readonly Stretch[], rows: RowSet): void {
  const { surface, firstUnit, lastUnit } = sentence
  let word = sentence.firstWord
  let unit = firstUnit
  for (const clause of clauses) {
    if (unit > firstUnit && unit < lastUnit) rows.add(surface.characters[unit] ?? -1)
    word = clause.lastWord
    unit = clause.lastUnit
  }
  addWords(surface, word, sentence.lastWord, rows)
  addCharacters(surface, Math.max(unit, firstUnit + 1), lastUnit, rows)
}

/** Everything else: what depends on where the stretch ends. */
export function addNamed(stretch: Stretch, vocabulary: Vocabulary, rows: RowSet): void {
  addMarks(stretch, vocabulary, rows)
  addTerms(stretch, vocabulary, rows)
}

function addWords({ words }: Surface, from: number, to: number, rows: RowSet): void {
  for (let i = from; i < to; i++) rows.add(words.rows[i] ?? -1)
}

function addCharacters({ characters }: Surface, from: number, to: number, rows: RowSet): void {
  for (let i = from; i < to; i++) rows.add(characters[i] ?? -1)
}

function addMarks({ marks }: Stretch, vocabulary: Vocabulary, rows: RowSet): void {
  for (const mark of marks) rows.add(vocabulary.mark(mark))
}

function addTerms(stretch: Stretch, vocabulary: Vocabulary, rows: RowSet): void {
  for (const { end, values } of stretch.cues)
    for (const group of values) {
      rows.add(vocabulary.cue(group, false))
      if (endsClause(stretch, end)) rows.add(vocabulary.cue(group, true))
    }
  for (const { values } of stretch.hits) for (const concept of values) rows.add(vocabulary.concept(concept.id))
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
  return [...rows.running.rows.subarray(0, rows.running.count)].map((row) => vocabulary.names[row] ?? '')
}
