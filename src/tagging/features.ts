import { evidenceMarks } from './evidence-marks.js'
import { lookAt, type Lexicon, type Stretch } from './stretch.js'
import { GrowingVocabulary, type Vocabulary, type Word } from './vocabulary.js'

/** A cue word with at most this many units to the end of its clause ends it: ……有待/进一步加强、 */
const CLAUSE_END = /^[^,;:。、]{0,7}(?:[,;:。、]|等|$)/

/** Rows of features, each once. */
export class RowSet {
  /** The rows, of which the first `count` are meant. */
  rows = new Int32Array(256)
  count = 0
  /** For each row the number of the set that it was last added to. */
  private added = new Int32Array(256)
  private set = 0

  clear(): void {
    this.count = 0
    this.set++
  }

  /** @param row -1 is left out */
  add(row: number): void {
    if (row < 0) return
    if (row >= this.added.length) this.added = longer(this.added, row + 1)
    if (this.added[row] === this.set) return
    this.added[row] = this.set
    if (this.count === this.rows.length) this.rows = longer(this.rows, this.count + 1)
    this.rows[this.count++] = row
  }
}

function longer(array: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(Math.max(least, 2 * array.length))
  copy.set(array)
  return copy
}

/**
 * What the classifier sees of a stretch of text, each feature once, however often it occurs: words; `a_b` pairs of words (`^_a` the first); `=mark`
 * marks of evidence; `~ab` pairs of characters; `!group` cue words, `!group$` at the end of a clause; `#id` concepts.
 */
export function addFeatures(stretch: Stretch, vocabulary: Vocabulary, rows: RowSet): void {
  addWords(stretch, vocabulary, rows)
  for (const mark of evidenceMarks(stretch.plain)) rows.add(vocabulary.named(`=${mark}`))
  addCharacters(stretch, vocabulary, rows)
  for (const hit of stretch.cues)
    for (const group of hit.values) {
      rows.add(vocabulary.named(`!${group}`))
      if (CLAUSE_END.test(stretch.plain.slice(hit.end, hit.end + 9))) rows.add(vocabulary.named(`!${group}$`))
    }
  for (const hit of stretch.hits) for (const concept of hit.values) rows.add(vocabulary.named(`#${concept.id}`))
}

function addWords({ words, firstWord, lastWord }: Stretch, vocabulary: Vocabulary, rows: RowSet): void {
  let before: Word | null = vocabulary.beginning
  for (let i = firstWord; i < lastWord; i++) {
    const word = words[i]
    if (word === undefined || word.noise) {
      before = null
      continue
    }
    rows.add(word.row)
    if (before !== null) rows.add(vocabulary.pair(before, word))
    before = word
  }
}

function addCharacters({ view, firstUnit, lastUnit }: Stretch, vocabulary: Vocabulary, rows: RowSet): void {
  let before = 0
  for (let i = firstUnit; i < lastUnit; i++) {
    const unit = view.charCodeAt(i)
    const han = unit >= 0x4e00 && unit <= 0x9fff ? unit : 0
    if (before !== 0 && han !== 0) rows.add(vocabulary.characters(before, han))
    before = han
  }
}

/** Names of the features of a sentence, as a model learns them. */
export function featureNames(text: string, lexicon: Lexicon): string[] {
  const vocabulary = new GrowingVocabulary()
  const rows = new RowSet()
  rows.clear()
  addFeatures(lookAt(text, lexicon, vocabulary), vocabulary, rows)
  return [...rows.rows.subarray(0, rows.count)].map((row) => vocabulary.names[row] ?? '')
}
