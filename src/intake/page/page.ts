/** A page as it is laid out, from a PDF or an OFD. All measures in points; x grows to the right, y downwards. */
export interface Page {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly pieces: readonly Piece[]
  readonly rules: readonly Rule[]
}

/** A run of characters set in one go. `y` is its base line. */
export interface Piece {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** A straight line, level or upright: the border of a table. */
export interface Rule {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** Words side by side on one base line, without a wide gap between them. */
export interface Line {
  readonly page: number
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
  readonly words: string
  /** Column of the page, from 1, so that margins are measured column by column; 0 for a line across the page. */
  readonly column: number
}

/** One row of a table. */
export interface Row {
  readonly page: number
  readonly y: number
  readonly cells: readonly string[]
}
