import { directedView } from '../language/normalise.js'
import type { Line } from './line.js'
import { markerOf } from './markers.js'
import { partOfHeading } from './part-cues.js'
import type { Marker, Report } from './report.js'
import { sentencesOf } from './sentences.js'

/** A sentence before it has a part: where it stands and how it is numbered. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly marker: Marker | null
  /** Depth as a heading, null where it is running text. 0 stands above 一、. */
  readonly depth: number | null
  /** Half-width words after the marker. */
  readonly words: string
}

/** Longest heading seen in reports, in units; longer first sentences are running text. */
const LONGEST_HEADING = 60
const LONGEST_RUN_IN_HEADING = 45

/** Cuts the lines into pieces and finds the headings among them. */
export function piecesOf({ text, half: view }: Pick<Report, 'text' | 'half'>, lines: readonly Line[]): Piece[] {
  const directed = directedView(text)
  const pieces: Piece[] = []
  lines.forEach((line, index) => {
    const ranges = line.role === 'body' ? sentencesOf(directed, line) : [{ start: line.start, end: line.end }]
    ranges.forEach((range, nth) => {
      const half = view.slice(range.start, range.end)
      const marker = line.role === 'body' ? markerOf(half) : null
      const words = half.slice(marker?.length ?? 0).trim()
      const depth = line.role === 'body' ? headingDepth(line, marker, words, nth, ranges.length) : null
      pieces.push({ start: range.start, end: range.end, line: index, marker, depth, words })
    })
  })
  return settleUnnumbered(settleItems(pieces, lines))
}

function headingDepth(line: Line, marker: Marker | null, words: string, nth: number, count: number): number | null {
  if (line.depth !== null && nth === 0) return marker === null ? line.depth : Math.min(marker.depth, 4)
  const alone = count === 1
  if (marker !== null && marker.depth <= 4) {
    if (/;$/.test(words)) return null
    // 第一部分 stands above 一、 even where a report numbers both.
    const depth = /^第.{1,4}(?:部分|章)/.test(line.half) ? 0 : marker.depth
    if (
      words.length <= (alone ? LONGEST_HEADING : LONGEST_RUN_IN_HEADING) &&
      (alone ? !/^[^,]*,[^,]*,[^]*。$/.test(words) : nth === 0)
    )
      return depth
    return null
  }
  const bare = alone && marker === null && words.length <= 30 && !/[。;!?,:]/.test(words)
  return bare && words.length >= 3 ? 0 : null
}

/** A numbered line that ends with a full stop and has nothing under it is an item that says all there is to say: （一）年内轮训执法人员两批。 */
function settleItems(pieces: readonly Piece[], lines: readonly Line[]): Piece[] {
  // The parts' own headings stand at the top, even where nothing is written under them.
  const top = pieces.some((piece) => piece.depth === 0 && piece.marker !== null) ? 0 : 1
  return pieces.map((piece, i) => {
    if (piece.depth === null || piece.depth <= top || piece.marker === null || !/。$/.test(piece.words)) return piece
    const next = pieces[i + 1]
    const isLast = next === undefined || lines[next.line]?.role !== 'body'
    const stands = !isLast && (next.line === piece.line || next.depth === null || next.depth > piece.depth)
    return stands ? piece : { ...piece, depth: null }
  })
}

/** A heading without a number stands above 一、 when numbering begins anew after it or none follows, beside it otherwise. */
function settleUnnumbered(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, i) => {
    if (piece.depth !== 0 || piece.marker !== null) return piece
    if (partOfHeading(piece.words, null) === null) return { ...piece, depth: 3 }
    const next = pieces.slice(i + 1).find((p) => p.depth === 0 || p.depth === 1)
    return { ...piece, depth: next?.depth === 1 && (next.marker?.ordinal ?? 1) > 1 ? 1 : 0 }
  })
}
