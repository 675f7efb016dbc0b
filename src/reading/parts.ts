import type { Part, RequiredPart } from '../words.js'
import type { Line } from './line.js'
import type { Piece } from './outline.js'
import {
  isMixedHeading,
  lacks,
  opensPlan,
  opensShortfalls,
  partOfHeading,
  promises,
  tellsMeasuresFirst,
} from './part-cues.js'

/** Share of the body after which a report without headings may turn to its shortfalls or its plan. */
const CLOSING = 0.6
/** Longest preamble seen, in units; a longer stretch before the first heading is already the report. */
const LONGEST_OPENING = 1500

/** A heading below （一） opens a part only where it says nothing else. */
const LONGEST_DEEP_CUE = 14

/** A heading that governs what follows, with the part that it opened or stands in. */
interface Open {
  readonly index: number
  readonly depth: number
  readonly part: RequiredPart
  /** True where it names shortfalls and plan together. */
  readonly mixed: boolean
  /** True where it names shortfalls behind the measures, so that the talk may turn to them anywhere under it. */
  readonly turns: boolean
}

export interface Placed {
  readonly part: Part
  readonly path: readonly number[]
}

/** Gives each piece its part and the headings above it. */
export function placeParts(pieces: readonly Piece[], lines: readonly Line[], year: number | null): Placed[] {
  const top = topDepth(pieces)
  const cues = pieces.map((piece) => (piece.depth === null ? null : cueOf(piece, top, year)))
  const headed = new Set(cues)
  const body = [...pieces.keys()].filter((i) => lines[pieces[i]?.line ?? -1]?.role === 'body')
  const opening = openingEnd(pieces, body)
  const closingFrom = pieces[body[Math.floor(body.length * CLOSING)] ?? 0]?.start ?? 0

  let open: Open[] = []
  /** What a sentence without a heading has turned the talk to, until the next heading. */
  let turned: RequiredPart | null = null
  return pieces.map((piece, i) => {
    const role = lines[piece.line]?.role
    if (role === 'title' || role === 'signature') return { part: role, path: [] }
    if (role === 'furniture') return { part: 'chrome', path: [] }
    if (i < opening) return { part: 'opening', path: [] }
    if (piece.depth !== null) {
      const depth = piece.depth
      open = open.filter((heading) => heading.depth < depth)
      const part = cues[i] ?? open.at(-1)?.part ?? (turned !== null && depth > top ? turned : 'measures')
      if (depth <= top || cues[i] !== null) turned = null
      const path = open.map((heading) => heading.index)
      open.push({
        index: i,
        depth,
        part,
        mixed: isMixedHeading(piece.words),
        turns: part === 'measures' && tellsMeasuresFirst(piece.words),
      })
      return { part, path }
    }
    const mixed = open.some((heading) => heading.mixed)
    if (mixed && pieces[i - 1]?.line !== piece.line && paragraphLacks(pieces, i)) turned = null
    const here = turned ?? open.at(-1)?.part ?? 'measures'
    const closing = piece.start >= closingFrom || open.some((heading) => heading.turns)
    turned = turn(piece, here, year, headed, closing, mixed) ?? turned
    return { part: turned ?? here, path: open.map((heading) => heading.index) }
  })
}

/** The part that an unheaded sentence turns the talk to, or null where it goes on as before. */
function turn(
  piece: Piece,
  here: RequiredPart,
  year: number | null,
  headed: ReadonlySet<RequiredPart | null>,
  closing: boolean,
  mixed: boolean,
): RequiredPart | null {
  if (here === 'plan') return null
  if (here === 'shortfalls' || mixed) return opensPlan(piece.words, year) || promises(piece.words) ? 'plan' : null
  if (!closing) return null
  if (!headed.has('shortfalls') && opensShortfalls(piece.words)) return 'shortfalls'
  if (!headed.has('plan') && opensPlan(piece.words, year)) return 'plan'
  return null
}

/** Under a mixed heading each paragraph may begin with an admission again. */
function paragraphLacks(pieces: readonly Piece[], from: number): boolean {
  const line = pieces[from]?.line
  const first = pieces[from]?.words ?? ''
  return (
    !opensPlan(first, null) && pieces.slice(from, from + 2).some((piece) => piece.line === line && lacks(piece.words))
  )
}

/** The depth of the outermost numbering that a report really uses. */
function topDepth(pieces: readonly Piece[]): number {
  for (const depth of [0, 1, 2, 3]) if (pieces.filter((piece) => piece.depth === depth).length >= 2) return depth
  return 1
}

/** 第一责任人 opens a part only as a section of its own; within the measures it is one of their items. */
function cueOf(piece: Piece, top: number, year: number | null): RequiredPart | null {
  const cue = partOfHeading(piece.words, year)
  if (cue === 'leadership' || cue === 'measures')
    return piece.depth !== null && piece.depth <= Math.max(top, 1) ? cue : null
  return piece.depth !== null && piece.depth > 2 && piece.words.length > LONGEST_DEEP_CUE ? null : cue
}

/** The first heading, past a bare line above the preamble (概述, a subtitle, a button of the page) where numbered headings follow. */
function firstHeading(pieces: readonly Piece[], body: readonly number[]): number | undefined {
  const headings = body.filter((i) => pieces[i]?.depth !== null)
  const [first] = headings
  const piece = pieces[first ?? -1]
  if (first === undefined || first !== body[0] || piece?.marker !== null) return first
  if (partOfHeading(piece.words, null) !== null) return first
  const numbered = headings.find((i) => pieces[i]?.marker !== null)
  const plain = body.some((i) => i > first && i < (numbered ?? 0) && pieces[i]?.depth === null)
  return numbered !== undefined && pieces[numbered]?.marker?.ordinal === 1 && plain ? numbered : first
}

/** Index of the first piece after the preamble. */
function openingEnd(pieces: readonly Piece[], body: readonly number[]): number {
  const first = body[0]
  if (first === undefined) return 0
  const start = pieces[first]?.start ?? 0
  const heading = firstHeading(pieces, body)
  const near = (i: number | undefined): i is number =>
    i !== undefined && (pieces[i]?.start ?? 0) - start <= LONGEST_OPENING
  if (near(heading)) return heading
  const told = body.find((i) =>
    /(?:报告|汇报|总结|公布|公告|通报|情况)(?:如下|于后)[:。]?$/.test(pieces[i]?.words ?? ''),
  )
  if (near(told)) return told + 1
  const line = pieces[first]?.line
  return body.find((i) => pieces[i]?.line !== line) ?? first
}
