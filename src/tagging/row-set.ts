/** Some rows, in the order in which they were added. */
export class RowList {
  /** The rows, of which the first `count` are meant. */
  rows = new Int32Array(256)
  count = 0

  push(row: number): void {
    if (this.count === this.rows.length) this.rows = longer(this.rows, this.count + 1)
    this.rows[this.count++] = row
  }
}

/** Stretches are told apart by numbers of 32 bits; after so many they are counted anew. */
const MOST_STRETCHES = 1 << 30

/**
 * Rows of the features of a sentence and of its clauses, each once. What runs through a sentence, its words and characters, a clause shares with it;
 * what is named of a stretch, marks and terms, depends on where the stretch ends, and is apart for each. No row is of both sorts.
 */
export class RowSet {
  /** What runs through the sentence, as far as it was added. */
  readonly running = new RowList()
  /** Rows of the stretch that are not to be taken from its part of `running`: what runs through an earlier stretch too, and what is named of this one. */
  readonly apart = new RowList()
  /** For each row the number of the stretch that it was last added to. */
  private added = new Int32Array(256)
  private stretch = 0
  private firstStretch = 0
  /** Rows last added to a stretch before this one are new to the sentence. */
  private newBefore = 0

  /** Begins another sentence, and a stretch of it. */
  clear(): void {
    this.running.count = 0
    if (this.stretch > MOST_STRETCHES) {
      this.added.fill(0)
      this.stretch = 0
    }
    this.firstStretch = this.stretch + 1
    this.begin()
  }

  /** Begins another stretch of the same sentence with what runs through it. */
  begin(): void {
    this.stretch++
    this.newBefore = this.firstStretch
    this.apart.count = 0
  }

  /** Goes on with what is named of the stretch. */
  name(): void {
    this.newBefore = 0
  }

  /** @param row -1 is left out */
  add(row: number): void {
    if (row < 0) return
    if (row >= this.added.length) this.added = longer(this.added, row + 1)
    const last = this.added[row] ?? 0
    if (last === this.stretch) return
    this.added[row] = this.stretch
    if (last < this.newBefore) this.running.push(row)
    else this.apart.push(row)
  }
}

function longer(array: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(Math.max(least, 2 * array.length))
  copy.set(array)
  return copy
}
