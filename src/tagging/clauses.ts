import type { TermHit } from '../language/term-index.js'
import { UnitSet } from '../language/unit-set.js'
import { evidenceMarksIn } from './evidence-marks.js'
import type { Lexicon, Looked, Stretch } from './stretch.js'

/** Shorter sentences have one topic, shorter clauses none of their own. In units. */
const LEAST_PACKED = 40
const LEAST_CLAUSE = 6
const MARKS = new UnitSet('，,；;：:、')

/** The clauses of a sentence; none where the sentence is too short to pack several topics. */
export function clausesOf(sentence: Looked, lexicon: Lexicon): Stretch[] {
  const ends = clauseEnds(sentence.text)
  const cutter = new Cutter(sentence, lexicon)
  return ends.map((end, i) => cutter.cut(ends[i - 1] ?? 0, end))
}

/** What of a sentence stands behind one of its units. */
export function restOf(sentence: Looked, from: number, lexicon: Lexicon): Stretch {
  const cutter = new Cutter(sentence, lexicon)
  cutter.cut(0, from)
  return cutter.cut(from, sentence.text.length)
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

/** Cuts stretches out of a sentence, in order. What reaches across their ends, a word or a term, belongs to the one in which it begins. */
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
   * @param from first unit in the sentence's text, where the stretch before this one ended
   * @param to the unit after the last one
   */
  cut(from: number, to: number): Stretch {
    const { surface, text, origin, lastWord, lastUnit } = this.sentence
    const start = Math.max(this.sentence.start, origin + from)
    const end = origin + to
    const firstWord = this.word
    const firstUnit = this.unit
    const { starts } = surface.words
    while (this.word < lastWord && (starts[this.word] ?? 0) < end) this.word++
    const { at } = surface.squeezed
    while (this.unit < lastUnit && (at[this.unit] ?? 0) < end) this.unit++
    return {
      surface,
      start,
      end,
      firstWord,
      lastWord: this.word,
      firstUnit,
      lastUnit: this.unit,
      marks: evidenceMarksIn(surface, start, end),
      cues: this.cues.take(end),
      hits: this.lexicon.concepts.read(this.hits.take(to), text, from, to),
    }
  }
}

/** Takes the hits of one stretch after the other. */
class HitCursor<Hit extends Pick<TermHit<unknown>, 'start'>> {
  private next = 0

  constructor(private readonly hits: readonly Hit[]) {}

  /** Those that begin before a position and were not taken. */
  take(to: number): readonly Hit[] {
    const first = this.next
    while ((this.hits[this.next]?.start ?? Infinity) < to) this.next++
    return this.hits.slice(first, this.next)
  }
}
