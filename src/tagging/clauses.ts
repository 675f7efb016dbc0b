import type { TermHit } from '../language/term-index.js'
import { markerOf } from '../reading/markers.js'
import { lookAt, type Lexicon, type Looked, type Stretch } from './stretch.js'
import type { Vocabulary, Word } from './vocabulary.js'

/** Shorter sentences have one topic, shorter clauses none of their own. In units. */
const LEAST_PACKED = 40
const LEAST_CLAUSE = 6
const MARKS = new Set([...'，,；;：:、'].map((mark) => mark.charCodeAt(0)))

/**
 * The clauses of a sentence, each looked at by itself; none where the sentence is too short to pack several topics. A clause takes its words and
 * terms from the sentence wherever that gives the same as cutting it anew: segmenting is what costs most in reading a report.
 */
export function clausesOf(sentence: Looked, lexicon: Lexicon, vocabulary: Vocabulary): Stretch[] {
  const ends = clauseEnds(sentence.text)
  const cutter = new Cutter(sentence, lexicon)
  return ends.map((end, i) => {
    const start = ends[i - 1] ?? 0
    return cutter.cut(start, end) ?? lookAt(sentence.text.slice(start, end), lexicon, vocabulary)
  })
}

/** The texts of the same clauses; one that is left out at the end is in none. */
export function clauseTexts(text: string): string[] {
  const ends = clauseEnds(text)
  return ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end))
}

/** A short clause goes with the next one; what is short at the end is left out. */
function clauseEnds(text: string): number[] {
  if (text.length < LEAST_PACKED) return []
  const ends: number[] = []
  let start = 0
  for (let end = 1; end <= text.length; end++) {
    if (end - start < LEAST_CLAUSE || (end < text.length && !MARKS.has(text.charCodeAt(end - 1)))) continue
    ends.push(end)
    start = end
  }
  return ends.length > 1 ? ends : []
}

/** Cuts the clauses out of a sentence, in order. */
class Cutter {
  private word = 0
  /** Where that word begins in the plain view. */
  private wordAt = 0
  private unit = 0
  private readonly cues: HitCursor<Looked['cues'][number]>
  private readonly hits: HitCursor<Looked['hits'][number]>

  constructor(
    private readonly sentence: Looked,
    private readonly lexicon: Lexicon,
  ) {
    this.cues = new HitCursor(sentence.cues)
    this.hits = new HitCursor(sentence.unread)
  }

  /** @returns null where the clause by itself may be cut or read otherwise than within the sentence */
  cut(start: number, end: number): Stretch | null {
    const { words, at, view, plain, marker, text } = this.sentence
    const from = Math.max(0, start - marker)
    const to = end - marker
    const beginsWord = this.wordAt === from
    const firstWord = this.word
    while (this.wordAt < to) this.wordAt += words[this.word++]?.text.length ?? Infinity
    const firstUnit = this.unit
    while (this.unit < view.length && (at[this.unit] ?? 0) < to) this.unit++
    const cues = this.cues.take(from, to)
    const hits = this.hits.take(start, end)
    if (!beginsWord || this.wordAt !== to || cues === null || hits === null) return null
    const half = plain.slice(from, to)
    if (start === 0 ? to < 2 : start < marker || markerOf(half) !== null) return null
    if (plain.charAt(from - 1) === '、' && beginsWithSingles(words, firstWord)) return null
    const own = text.slice(start, end)
    return {
      text: own,
      plain: half,
      words,
      firstWord,
      lastWord: this.word,
      view,
      firstUnit,
      lastUnit: this.unit,
      cues,
      hits: this.lexicon.concepts.read(hits, own),
    }
  }
}

/**
 * jieba guesses words among characters that stand alone, but no further than to a mark that it does not know, such as 、: behind it all of them stay
 * alone, where a clause that begins there would have its words guessed. Half-width marks end the guessing on both sides.
 */
function beginsWithSingles(words: readonly Word[], first: number): boolean {
  return isSingle(words[first]) && isSingle(words[first + 1])
}

function isSingle(word: Word | undefined): boolean {
  return word !== undefined && word.text.length <= 2 && [...word.text].length === 1 && word.text.charCodeAt(0) >= 0x80
}

/** Takes the hits of one clause after the other. */
class HitCursor<Hit extends Pick<TermHit<unknown>, 'start' | 'end'>> {
  private next = 0

  constructor(private readonly hits: readonly Hit[]) {}

  /** The hits of a clause with their places in it; null where one reaches across its ends. */
  take(from: number, to: number): Hit[] | null {
    const taken: Hit[] = []
    let whole = (this.hits[this.next - 1]?.end ?? 0) <= from
    for (let hit = this.hits[this.next]; hit !== undefined && hit.start < to; hit = this.hits[++this.next]) {
      taken.push({ ...hit, start: hit.start - from, end: hit.end - from })
      whole &&= hit.end <= to
    }
    return whole ? taken : null
  }
}
