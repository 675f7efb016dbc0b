import { gather } from '../gather.js'
import type { Block } from '../intake/text.js'
import { unflatten } from './flattened.js'
import { isFurniture, isLabelled, labelsNextLine } from './furniture.js'
import { splitRunIn } from './run-in-heading.js'
import type { Line } from './line.js'
import { markerOf } from './markers.js'
import { markSignature } from './signature-lines.js'
import { isRunningText, markTitle } from './title-lines.js'
import { joinTorn } from './torn-lines.js'

/** Sorts the blocks into title, furniture, signature and body, cuts what was run together and joins what a stray line break tore apart. @param half half-width view of the whole text */
export function linesOf(blocks: readonly Block[], half: string): Line[] {
  const cut = gather(blocks, (block) => unflatten(half, block))
  const lines = gather(cut, (block) => splitRunIn(half, block)).map((block): Line => ({
    start: block.start,
    end: block.end,
    role: block.kind === 'furniture' ? 'furniture' : 'body',
    half: half.slice(block.start, block.end).trim(),
    depth: block.kind === 'heading' ? (block.depth ?? 1) : null,
  }))
  return joinTorn(markSignature(markTitle(markFurniture(lines))))
}

/** Longest value of a table of metadata, in units. */
const LONGEST_VALUE = 40

function markFurniture(lines: readonly Line[]): Line[] {
  let awaited = false
  let head = true
  return lines.map((line) => {
    const value =
      awaited && line.half.length <= LONGEST_VALUE && !/[。;!?,]/.test(line.half) && markerOf(line.half) === null
    const says = isFurniture(line.half) || (head && isLabelled(line.half)) || value
    const furniture = line.role === 'furniture' || (line.depth === null && says)
    awaited = furniture && labelsNextLine(line.half)
    head &&= furniture || !(isRunningText(line.half) || markerOf(line.half) !== null)
    return furniture ? { ...line, role: 'furniture' } : line
  })
}
