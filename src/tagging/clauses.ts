import type { TermHit } from '../language/term-index.js'
import { UnitSet } from '../language/unit-set.js'
import { markerOf } from '../reading/markers.js'
import type { Lexicon, Looked, Stretch } from './stretch.js'

/** Shorter sentences have one topic, shorter clauses none of their own. In units. */
const LEAST_PACKED = 40
const LEAST_CLAUSE = 6
const MARKS = new UnitSet('，,；;：:、')
const ENUMERATION = '、'.charCodeAt(0)

/**
 * The clauses of a sentence; none where the sentence is too short to pack several topics. A clause takes its words and terms from the sentence
 * wherever that gives the same as looking at it by itself; where it may not, it is given as its text.
 */
export function clausesOf(sentence: Looked, lexicon: Lexicon): (Stretch | string)[] {
  const ends = clauseEnds(sentence.text)
  const cutter = new Cutter(sentence, lexicon)
  return ends.map((end, i) => {
    const start = ends[i - 1] ?? 0
    return cutter.cut(start, end) ?? sentence.text.slice(start, end)
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
  private word: number
  private unit: number
  private readonly cues: HitCursor<Looked['cues'][number]>
  private readonly hits: HitCursor<Looked['hits'][number]>

  constructor(
    private readonly sentence: Looked,
    private readonly lexicon: Lexicon,
  ) {
    this.word = sentence.firstWord
    this.unit = sentence.firstUnit
    this.cues = new HitCursor(sentence.cues)
    this.hits = new HitCursor(sentence.unread)
  }

  /**
   * @param from first unit in the sentence's text
   * @param to the unit after the last one
   * @returns null where the clause by itself may be cut or read otherwise than within the sentence
   */
  cut(from: number, to: number): Stretch | null {
    const { surface, text, origin, start: words } = this.sentence
    const start = Math.max(words, origin + from)
    const end = origin + to
    const firstWord = this.word
    const beginsWord = this.wordStart() === start
    while (this.wordStart() < end) this.word++
    const firstUnit = this.unit
    const { at } = surface.squeezed
    while (this.unit < this.sentence.lastUnit && (at[this.unit] ?? 0) < end) this.unit++
    const cues = this.cues.take(start, end)
    const hits = this.hits.take(from, to)
    if (!beginsWord || this.wordStart() !== end || cues === null || hits === null) return null
    if (from === 0 ? end < words + 2 : origin + from < words || markerOf(surface.half.slice(start, end)) !== null)
      return null
    if (start > words && surface.units[start - 1] === ENUMERATION && this.beginsWithSingles(firstWord)) return null
    return {
      surface,
      start,
      end,
      firstWord,
      lastWord: this.word,
      firstUnit,
      lastUnit: this.unit,
      cues,
      hits: this.lexicon.concepts.read(hits, text, from, to),
    }
  }

  /** Where the next word begins. */
  private wordStart(word = this.word): number {
    const { surface, lastWord, end } = this.sentence
    return word < lastWord ? (surface.words.starts[word] ?? end) : end
  }

  /**
   * jieba guesses words among characters that stand alone, but no further than to a mark that it does not know, such as 、: behind it all of them
   * stay alone, where a clause that begins there would have its words guessed. Half-width marks end the guessing on both sides.
   */
  private beginsWithSingles(first: number): boolean {
    return this.isSingle(first) && this.isSingle(first + 1)
  }

  private isSingle(word: number): boolean {
    const start = this.wordStart(word)
    const { units } = this.sentence.surface
    const length = this.wordStart(word + 1) - start
    return (length === 1 && (units[start] ?? 0) >= 0x80) || (length === 2 && isHighSurrogate(units[start] ?? 0))
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}

/** Takes the hits of one clause after the other. */
class HitCursor<Hit extends Pick<TermHit<unknown>, 'start' | 'end'>> {
  private next = 0

  constructor(private readonly hits: readonly Hit[]) {}

  /** The hits of a clause; null where one reaches across its ends. */
  take(from: number, to: number): readonly Hit[] | null {
    const first = this.next
    let whole = (this.hits[first - 1]?.end ?? 0) <= from
    for (let hit = this.hits[first]; hit !== undefined && hit.start < to; hit = this.hits[++this.next])
      whole &&= hit.end <= to
    return whole ? this.hits.slice(first, this.next) : null
  }
}
