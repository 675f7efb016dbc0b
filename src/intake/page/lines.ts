import type { Line, Page, Piece } from './page.js'
import { wordsOf } from './words.js'

/** Pieces whose base lines lie closer than this share of their size stand on one line. */
const SAME_LINE = 0.5
/** A gap wider than this many characters parts a line in two: columns, or cells of a table without borders. */
const WIDE_GAP = 1.6

/** Sorts the pieces of a page into lines, from the top; where a wide gap parts a line, each side is a line of its own with the same y. */
export function linesOf(page: Page, pieces: readonly Piece[]): Line[] {
  const sorted = [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)
  const levels: Piece[][] = []
  for (const piece of sorted) {
    const level = levels.at(-1)
    const first = level?.[0]
    if (level !== undefined && first !== undefined && piece.y - first.y < SAME_LINE * Math.max(piece.size, first.size))
      level.push(piece)
    else levels.push([piece])
  }
  return levels.flatMap((level) => parted(level).map((run) => lineOf(page.number, run, level[0]?.y ?? 0)))
}

function parted(level: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = []
  let end = 0
  for (const piece of [...level].sort((a, b) => a.x - b.x)) {
    const run = runs.at(-1)
    if (run !== undefined && piece.x - end <= WIDE_GAP * piece.size) run.push(piece)
    else runs.push([piece])
    end = Math.max(runs.at(-1) === run ? end : 0, piece.x + piece.width)
  }
  return runs
}

function lineOf(page: number, run: readonly Piece[], y: number): Line {
  const sizes = run
    .map((piece) => ({ size: piece.size, weight: piece.words.length }))
    .sort((a, b) => b.weight - a.weight)
  return {
    page,
    x: Math.min(...run.map((piece) => piece.x)),
    end: Math.max(...run.map((piece) => piece.x + piece.width)),
    y,
    size: sizes[0]?.size ?? 0,
    words: wordsOf(run),
    column: 0,
  }
}
