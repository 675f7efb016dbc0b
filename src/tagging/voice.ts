import { commonness } from './log-odds.js'

/** A table with a number for each candidate in each of its rows, in one piece of memory: to ask for many small ones takes longer than to fill them. */
export type Table = Float64Array

const NOTHING: Table = new Float64Array(0)

/**
 * One thing of the context that says something of the candidates: a row of numbers, less the sentence's own part in it, less `base`, in parts of
 * `over`. One class for all of them and one object for each, set anew for each sentence: this is asked for thousands of times a report.
 */
export class Voice {
  private table: Table = NOTHING
  private from = 0
  private mine: Table = NOTHING
  /** null where the sentence has no part in the row. */
  private mineFrom: number | null = null
  private base = 0
  private over = 1

  /**
   * @param slot its place among the ingredients; behind it stands what counts only where the sentence is unsure
   * @param isShare whether its numbers are shares, which count as log-odds above the rarest
   */
  constructor(
    readonly slot: number,
    private readonly isShare = false,
  ) {}

  /** Speaks a row as it is, or its part for each of `over`. @param from where the row begins */
  speak(table: Table, from: number, over = 1): void {
    this.table = table
    this.from = from
    this.mineFrom = null
    this.base = 0
    this.over = over
  }

  /** Speaks the row of a sum in which the sentence itself has a part. @param mine the table that holds its part */
  speakOfOthers(table: Table, from: number, mine: Table, mineFrom: number, base: number, over: number): void {
    this.table = table
    this.from = from
    this.mine = mine
    this.mineFrom = mineFrom
    this.base = base
    this.over = over
  }

  /** What it says of a candidate. */
  of(k: number): number {
    const { mineFrom } = this
    const all = this.table[this.from + k] ?? 0
    const said = ((mineFrom === null ? all : all - (this.mine[mineFrom + k] ?? 0)) - this.base) / this.over
    return this.isShare ? commonness(said) : said
  }

  /** Adds what it says of each candidate, weighted, to `sums`. */
  add(weight: number, sums: Float64Array): void {
    const { table, from, mine, mineFrom, base, isShare } = this
    const each = 1 / this.over
    for (let k = 0; k < sums.length; k++) {
      const all = table[from + k] ?? 0
      const said = ((mineFrom === null ? all : all - (mine[mineFrom + k] ?? 0)) - base) * each
      sums[k] = (sums[k] ?? 0) + weight * (isShare ? commonness(said) : said)
    }
  }
}
