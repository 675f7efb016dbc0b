export type Cell = string | number | null | Linked

/** Words that lead to a page. MUST be of our own making: a workbook holds the address in a formula. */
export interface Linked {
  readonly words: string
  readonly to: string
}

/** What is printed where nothing can lead anywhere. */
export function plainly(cell: Cell): string | number | null {
  return isLinked(cell) ? cell.words : cell
}

export function isLinked(cell: Cell): cell is Linked {
  return typeof cell === 'object' && cell !== null
}

export interface Column {
  readonly title: string
  /** Width in characters. */
  readonly width: number
  /** How numbers are printed; `score` and `level` are coloured by their value. */
  readonly kind?: 'count' | 'decimal' | 'score' | 'level' | 'share' | 'state' | 'words' | 'link'
}

/** Rows under titled columns: what a sheet of the workbook and a CSV file both print. */
export interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** Columns that stay in sight when one scrolls sideways. */
  readonly fixed?: number
}

/** A column with what stands in it for one thing that has a row. */
export interface Field<T> extends Column {
  readonly of: (thing: T) => Cell
}

export function tableOf<T>(name: string, fields: readonly Field<T>[], things: readonly T[], fixed = 0): Table {
  return {
    name,
    fixed,
    columns: fields.map(({ title, width, kind }) => ({ title, width, ...(kind === undefined ? {} : { kind }) })),
    rows: things.map((thing) => fields.map((field) => field.of(thing))),
  }
}
