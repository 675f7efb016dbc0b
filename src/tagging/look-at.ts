import { halfUnits, squeezedUnit, type HalfUnits, type SqueezedUnits } from '../language/normalise.js'
import { markerOf } from '../reading/markers.js'
import { evidenceMarksIn } from './evidence-marks.js'
import type { Lexicon, Looked } from './stretch.js'
import type { Words } from './surface.js'
import type { Vocabulary } from './vocabulary.js'

/** Parts what is cut together: the segmenter takes it for a word by itself, and nothing reaches across it. */
const BREAK = '\n'

/** Where a text lies in the surface. */
interface Place {
  readonly text: string
  readonly origin: number
  /** Behind the marker that the text begins with. */
  readonly start: number
  readonly end: number
}

/** Looks at texts by themselves; all together, because most of the time would be spent on going from one to the next. */
export function lookAt(texts: readonly string[], lexicon: Lexicon, vocabulary: Vocabulary): Looked[] {
  const view = halfUnits(texts)
  const places = placesOf(texts, view.half)
  const { words, lastWords } = wordsOf(places, view, lexicon, vocabulary)
  const { squeezed, firstUnits, lastUnits } = squeeze(places, view.units)
  const surface = { ...view, words, squeezed, characters: characterPairs(squeezed.units, vocabulary) }
  return places.map(({ text, origin, start, end }, i) => {
    const lastUnit = lastUnits[i] ?? 0
    const firstUnit = firstUnits[i] ?? 0
    const unread = lexicon.concepts.findIn(squeezed, lastUnits[i - 1] ?? 0, lastUnit, origin)
    return {
      surface,
      text,
      origin,
      start,
      end,
      firstWord: lastWords[i - 1] ?? 0,
      lastWord: lastWords[i] ?? 0,
      firstUnit,
      lastUnit,
      marks: evidenceMarksIn(view, start, end),
      cues: lexicon.cues.findIn(squeezed, firstUnit, lastUnit),
      unread,
      hits: lexicon.concepts.read(unread, text),
    }
  })
}

function placesOf(texts: readonly string[], half: string): Place[] {
  let origin = 0
  return texts.map((text) => {
    const end = origin + text.length
    const marker = markerOf(half.slice(origin, end))?.length ?? 0
    const place = { text, origin, start: origin + marker, end }
    origin = end
    return place
  })
}

function wordsOf(
  places: readonly Place[],
  view: HalfUnits,
  { segmenter }: Lexicon,
  vocabulary: Vocabulary,
): { words: Words; lastWords: Int32Array } {
  const cut = segmenter.cut(places.map(({ start, end }) => view.half.slice(start, end)).join(BREAK))
  const words = { starts: new Int32Array(cut.length), rows: new Int32Array(cut.length) }
  const lastWords = new Int32Array(places.length)
  let count = 0
  let next = 0
  places.forEach(({ start, end }, i) => {
    for (let at = start; at < end; count++) {
      const to = at + (cut[next++]?.length ?? Infinity)
      words.starts[count] = at
      words.rows[count] = vocabulary.word(view, at, to)
      at = to
    }
    lastWords[i] = count
    next++
  })
  return { words, lastWords }
}

/** Squeezes all texts. `lastUnits` are also where the next text begins, marker and all; `firstUnits` begin behind the marker. */
function squeeze(
  places: readonly Place[],
  units: Uint16Array,
): { squeezed: SqueezedUnits; firstUnits: Int32Array; lastUnits: Int32Array } {
  const left = new Uint16Array(units.length)
  const at = new Int32Array(units.length)
  const firstUnits = new Int32Array(places.length)
  const lastUnits = new Int32Array(places.length)
  let length = 0
  const take = (from: number, to: number) => {
    for (let i = from; i < to; i++) {
      const unit = squeezedUnit(units[i] ?? 0)
      if (unit === 0) continue
      left[length] = unit
      at[length++] = i
    }
    return length
  }
  places.forEach(({ origin, start, end }, i) => {
    firstUnits[i] = take(origin, start)
    lastUnits[i] = take(start, end)
  })
  return { squeezed: { units: left.subarray(0, length), at: at.subarray(0, length) }, firstUnits, lastUnits }
}

/** Pairs across the ends of a text are among them; nobody asks for those. */
function characterPairs(units: Uint16Array, vocabulary: Vocabulary): Int32Array {
  const rows = new Int32Array(units.length).fill(-1)
  for (let i = 1; i < units.length; i++) {
    const before = units[i - 1] ?? 0
    const unit = units[i] ?? 0
    if (isHan(before) && isHan(unit)) rows[i] = vocabulary.characters(before, unit)
  }
  return rows
}

function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff
}
