import { matchesOf } from '../language/matches.js'
import type { Block } from '../intake/text.js'
import { splitPageHead } from './flattened-head.js'
import { splitPageFoot } from './flattened-foot.js'
import { markerOf } from './markers.js'
import { ENOUGH, partHeading, runInHeading } from './run-in-heading.js'

/** A block shorter than this is no flattened report. */
const SHORTEST_FLAT = 400
/** A top number counts as one of the report's own within the first so many steps: 一、 may follow 如下： or stand at the very start. */
const TOP = /(?:^|[。:;!?"”)>\s])\s*(?:([一二三四五六七八九十]{1,3})、|第([一二三四五六七八九十])部分)/g
const NUMBERED =
  /第[一二三四五六七八九十]部分|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|(?<![\d.])\d{1,2}[.、](?!\d)/g
/** Longest heading that may stand between one number and the next without a mark (一、主要举措和成效（一）…). */
const LONGEST_HEADING = 50

/**
 * Cuts a block that holds a whole report on one line into the lines it was made of: the page's menus, the title, its date line,
 * headings, paragraphs, signature and footer. Other blocks stay as they are. Rests on a title at its head, or on 一、 and 二、 in order; a block with neither is left whole.
 *
 * @param view half-width view of the whole text
 */
export function unflatten(view: string, block: Block): Block[] {
  if (block.kind !== 'paragraph' || block.end - block.start < SHORTEST_FLAT) return [block]
  const half = view.slice(block.start, block.end)
  const head = splitPageHead(half)
  const numbered = hasTopNumbers(half)
  if (!numbered && head.length === 0) return [block]
  const foot = splitPageFoot(half)
  const bodyStart = head.at(-1) ?? 0
  const bodyEnd = Math.max(bodyStart, foot[0] ?? half.length)
  const body = numbered ? cutsAtNumbers(half.slice(bodyStart, bodyEnd)).map((cut) => cut + bodyStart) : []
  const cuts = [...new Set([0, ...head, ...body, ...foot, half.length])].sort((a, b) => a - b)
  return cuts.slice(0, -1).flatMap((from, i) => trimmed(block, half, from, cuts[i + 1] ?? half.length))
}

function trimmed(block: Block, half: string, from: number, to: number): Block[] {
  const piece = half.slice(from, to)
  const start = from + (piece.length - piece.trimStart().length)
  const end = from + piece.trimEnd().length
  return end > start ? [{ ...block, start: block.start + start, end: block.start + end }] : []
}

/** True where 一、 and 二、 stand in order, each where a sentence or heading can begin. */
function hasTopNumbers(half: string): boolean {
  if (!half.includes('一、') && !half.includes('第一部分')) return false
  const found = matchesOf(TOP, half).map((match) => match[1] ?? match[2])
  const first = found.indexOf('一')
  return first >= 0 && found.indexOf('二', first) > first
}

/** Where numbered headings begin, and where those end that run into their paragraph. */
function cutsAtNumbers(half: string): number[] {
  const starts: number[] = []
  for (const { index } of half.matchAll(NUMBERED)) if (beginsHere(half, index, starts.at(-1) ?? 0)) starts.push(index)
  return starts.flatMap((at, i) => {
    const chunk = half.slice(at, starts[i + 1] ?? half.length)
    const marker = markerOf(chunk.slice(0, 12))
    if (marker === null) return [at]
    const words = chunk.slice(marker.length)
    // An item of one sentence has no heading; only the parts' own are short enough to stand over one.
    const several = (words.match(/[。;!?]/g)?.length ?? 0) >= 2
    const length = several ? runInHeading(words, marker.depth >= 3 ? ENOUGH + 0.5 : ENOUGH) : partHeading(words)
    return length === null ? [at] : [at, at + marker.length + length]
  })
}

/** A number begins a line after a closing mark, or close after the heading above it. */
function beginsHere(half: string, at: number, lastCut: number): boolean {
  const before = half.slice(Math.max(0, at - LONGEST_HEADING - 10), at).trimEnd()
  if (before === '' || /[。:;!?]["”)]?$/.test(before)) return true
  if (at - lastCut > LONGEST_HEADING) return false
  const heading = half.slice(lastCut, at).trimEnd()
  if (/^第.部分/.test(heading)) return true
  const above = markerOf(heading)
  const depth = markerOf(half.slice(at, at + 12))?.depth ?? 0
  return above !== null && depth > above.depth && !/[。;:,、]/.test(heading.slice(-1))
}
