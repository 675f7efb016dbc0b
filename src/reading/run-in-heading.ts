import type { Block } from '../intake/text.js'
import { markerOf } from './markers.js'
import {
  BEGINS_SENTENCE,
  BELONGS_TO_WORD,
  ENDS_HEADING,
  PART_HEADING,
  SURELY_BEGINS,
  UNFINISHED,
} from './run-in-words.js'

/**
 * Where a numbered heading ends that runs into the sentence after it without any mark:
 * 强化组织领导，夯实法治工作基础区局党组高度重视… Three things speak for a place: the words before it end as headings do, the words after it begin as
 * sentences do (a time, a subject, a verb of their own), and the phrases of the heading are of like length.
 */

/** Shortest and longest heading that is split off, in units. */
const SHORTEST = 4
const LONGEST = 44
/** Longest single phrase of a heading. */
const LONGEST_PHRASE = 22
/** What a place must score, so that two of the three speak for it. */
export const ENOUGH = 3
/** A numbered paragraph shorter than this is a heading alone. */
const SHORTEST_RUN_IN = 60
/** Units that are looked at. */
const REACH = 160

/**
 * Units of the heading that the words begin with, or null where no heading runs into them.
 *
 * @param words half-width words after the numbering
 * @param enough what the place must score
 */
export function runInHeading(words: string, enough = ENOUGH): number | null {
  const spaced = /^([^,。;:!?\s]{4,30}(?:,[^,。;:!?\s]{4,20}){0,2})\s+(?=\S{12,})/.exec(words)
  if (spaced?.[1] !== undefined && !/\s\S?\s/.test(words.slice(0, 12))) return spaced[1].length
  const sentence = /^[^。;!?]*/.exec(words.slice(0, REACH))?.[0] ?? ''
  const part = partHeading(words)
  if (part !== null) return part
  let best = { at: 0, score: 0 }
  for (let at = SHORTEST; at <= Math.min(LONGEST, sentence.length - 5); at++) {
    const score = scoreOf(sentence.slice(0, at), sentence.slice(at))
    if (score > best.score) best = { at, score }
  }
  return best.score >= enough ? best.at : null
}

/** Units of a part's own heading (存在的不足和原因) that runs into a sentence, or null. */
export function partHeading(words: string): number | null {
  const sentence = /^[^。;!?]*/.exec(words.slice(0, REACH))?.[0] ?? ''
  const part = PART_HEADING.exec(sentence)?.[0]
  return part !== undefined && sentence.length > part.length + 6 ? part.length : null
}

/** How much speaks for the end of a heading between these words. */
function scoreOf(heading: string, rest: string): number {
  // What is asked of the beginning of the rest alone comes first: it turns down most places, and the others ask all of the heading.
  if (BELONGS_TO_WORD.test(rest) || UNFINISHED.test(heading)) return 0
  if (/[:《》]/.test(heading) || heading.split('"').length % 2 === 0) return 0
  const phrases = heading.split(/,|、(?=[^,、]{5})/).map((phrase) => phrase.length)
  const last = phrases.at(-1) ?? 0
  const previous = phrases.at(-2)
  if (last < SHORTEST || Math.max(...phrases) > LONGEST_PHRASE) return 0
  const apart = previous === undefined ? null : Math.abs(last - previous)
  const alike =
    apart === null ? (last >= 6 && last <= 15 ? 0.5 : -0.5) : apart <= 1 ? 1.5 : apart <= 4 ? 1 : apart <= 7 ? 0 : -2
  const ends = ENDS_HEADING.test(heading) ? 2 : 0
  const begins = SURELY_BEGINS.test(rest) ? 2.2 : BEGINS_SENTENCE.test(rest) ? 1.1 : 0
  return ends + begins + alike
}

/** Cuts a paragraph whose heading (一、 or （一）) of two phrases runs into its first sentence, where a time or subject begins that sentence. @param view half-width view of the whole text */
export function splitRunIn(view: string, block: Block): Block[] {
  if (block.kind !== 'paragraph' || block.end - block.start < SHORTEST_RUN_IN) return [block]
  const half = view.slice(block.start, Math.min(block.end, block.start + REACH))
  const marker = markerOf(half)
  if (marker === null || marker.depth > 2) return [block]
  const words = half.slice(marker.length)
  // Most headings are of one phrase and end with a full stop: no place in them is worth a score.
  if (!/^[^。;!?,、]*[,、]/.test(words)) return [block]
  const length = runInHeading(words)
  if (length === null || !/[,、]/.test(words.slice(0, length)) || !SURELY_BEGINS.test(words.slice(length).trimStart()))
    return [block]
  const cut = block.start + marker.length + length
  const rest = block.end - view.slice(cut, block.end).trimStart().length
  return [
    { ...block, end: cut },
    { ...block, start: rest },
  ]
}
