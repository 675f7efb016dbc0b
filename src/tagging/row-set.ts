/** Rows of features, each once. */
export class RowSet {
  /** The rows, of which the first `count` are meant. */
  rows = new Int32Array(256)
  count = 0
  /** For each row the number of the set that it was last added to. */
  private added = new Int32Array(256)
  private set = 0

  clear(): void {
    this.count = 0
    this.set++
  }

  /** @param row -1 is left out */
  add(row: number): void {
    if (row < 0) return
    if (row >= this.added.length) this.added = longer(this.added, row + 1)
    if (this.added[row] === this.set) return
    this.added[row] = this.set
    if (this.count === this.rows.length) this.rows = longer(this.rows, this.count + 1)
    this.rows[this.count++] = row
  }
}

function longer(array: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(Math.max(least, 2 * array.length))
  copy.set(array)
  return copy
}
