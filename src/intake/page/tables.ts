import type { Page, Piece, Row, Rule } from './page.js'
import { wordsOf } from './words.js'

/** Borders that lie closer than this, in points, are one border: thin boxes are drawn as two lines. */
const SAME_BORDER = 3
/** Most rules of one page that are looked at; a drawing has more, and no table. */
const MOST_RULES = 4_000

interface Grid {
  readonly left: number
  readonly right: number
  /** Level borders from the top. */
  readonly ys: readonly number[]
  readonly upright: readonly Rule[]
}

export interface Tables {
  readonly rows: readonly Row[]
  /** Pieces that stand in no table. */
  readonly rest: readonly Piece[]
}

/** Reads the tables of a page by their borders: each piece goes to the cell in which its middle lies. */
export function tablesOf(page: Page): Tables {
  let rest = page.pieces
  const rows: Row[] = []
  for (const grid of gridsOf(page.rules)) {
    const top = grid.ys[0] ?? 0
    const bottom = grid.ys.at(-1) ?? 0
    const inside = rest.filter((piece) => {
      const [x, y] = middle(piece)
      return x > grid.left && x < grid.right && y > top && y < bottom
    })
    const read = rowsOf(page, grid, inside)
    if (!read.some((row) => row.cells.length > 1)) continue
    rows.push(...read)
    const taken = new Set(inside)
    rest = rest.filter((piece) => !taken.has(piece))
  }
  return { rows, rest }
}

function middle(piece: Piece): readonly [number, number] {
  return [piece.x + piece.width / 2, piece.y - piece.size * 0.35]
}

function rowsOf(page: Page, grid: Grid, pieces: readonly Piece[]): Row[] {
  const rows: Row[] = []
  for (const [i, top] of grid.ys.slice(0, -1).entries()) {
    const bottom = grid.ys[i + 1] ?? top
    const inRow = pieces.filter((piece) => middle(piece)[1] > top && middle(piece)[1] <= bottom)
    if (inRow.length === 0) continue
    const half = (top + bottom) / 2
    const borders = merged(grid.upright.filter((rule) => rule.y1 <= half && rule.y2 >= half).map((rule) => rule.x1))
    const cells = borders
      .slice(0, -1)
      .map((left, c) =>
        cellOf(inRow.filter((piece) => middle(piece)[0] > left && middle(piece)[0] <= (borders[c + 1] ?? left))),
      )
    if (cells.length > 0) rows.push({ page: page.number, y: top, cells })
  }
  return rows
}

/** The words of one cell, its lines from the top. */
function cellOf(pieces: readonly Piece[]): string {
  const lines: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1)
    if (line?.[0] !== undefined && piece.y - line[0].y < piece.size * 0.5) line.push(piece)
    else lines.push([piece])
  }
  return lines.map(wordsOf).join('')
}

/** Level borders that the same upright ones touch make one grid. */
function gridsOf(rules: readonly Rule[]): Grid[] {
  if (rules.length > MOST_RULES) return []
  const level = rules.filter((rule) => rule.x2 - rule.x1 > 20).sort((a, b) => a.y1 - b.y1)
  const upright = rules.filter((rule) => rule.y2 - rule.y1 > 6)
  const grids: Grid[] = []
  let group: Rule[] = []
  const close = (): void => {
    const ys = merged(group.map((rule) => rule.y1))
    const left = Math.min(...group.map((rule) => rule.x1)) - SAME_BORDER
    const right = Math.max(...group.map((rule) => rule.x2)) + SAME_BORDER
    const first = ys[0]
    const last = ys.at(-1)
    if (ys.length >= 2 && first !== undefined && last !== undefined) {
      const own = upright.filter((rule) => rule.x1 >= left && rule.x1 <= right && rule.y2 > first && rule.y1 < last)
      if (own.length >= 2) grids.push({ left, right, ys, upright: own })
    }
    group = []
  }
  for (const rule of level) {
    const above = group.at(-1)
    if (above !== undefined && !upright.some((side) => joins(side, above.y1, rule.y1, rule))) close()
    group.push(rule)
  }
  close()
  return grids
}

/** True where an upright border runs from one level border to the other, within their width. */
function joins(side: Rule, upper: number, lower: number, level: Rule): boolean {
  const touches = side.x1 >= level.x1 - SAME_BORDER && side.x1 <= level.x2 + SAME_BORDER
  return lower - upper < SAME_BORDER || (touches && side.y1 <= upper + SAME_BORDER && side.y2 >= lower - SAME_BORDER)
}

function merged(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted.filter((value, i) => i === 0 || value - (sorted[i - 1] ?? value) > SAME_BORDER)
}
