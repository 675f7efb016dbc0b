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

/** Whether a row is there, a bit for each: so few bytes that they stay in the cache, where a number for each row would not. */
class RowBits {
  private bits = new Int32Array(256)

  /** @returns whether the row is new */
  add(row: number): boolean {
    const at = row >> 5
    if (at >= this.bits.length) this.bits = longer(this.bits, at + 1)
    const known = this.bits[at] ?? 0
    this.bits[at] = known | (1 << row)
    return this.bits[at] !== known
  }

  /** Forgets rows. @param from place of the first of them in the list */
  remove({ rows, count }: RowList, from = 0): void {
    for (let i = from; i < count; i++) this.bits[(rows[i] ?? 0) >> 5] = 0
  }
}

/**
 * Rows of the features of a sentence and of its clauses, each once. What runs through a sentence, its words and characters, a clause shares with it;
 * what is named of a stretch, marks and terms, depends on where the stretch ends, and is apart for each. No row is of both sorts.
 */
export class RowSet {
  /** What runs through the sentence, as far as it was added. */
  readonly running = new RowList()
  /** Rows of the stretch that are not to be taken from its part of `running`: what runs through an earlier stretch too, and what is named of this one. */
  readonly apart = new RowList()
  private readonly ofSentence = new RowBits()
  private readonly ofStretch = new RowBits()
  /** Where in `running` the stretch begins. */
  private first = 0
  private isNaming = false

  /** Begins another sentence, and a stretch of it. */
  clear(): void {
    this.begin()
    this.ofSentence.remove(this.running)
    this.running.count = 0
    this.first = 0
  }

  /** Begins another stretch of the same sentence with what runs through it. */
  begin(): void {
    this.ofStretch.remove(this.running, this.first)
    this.ofStretch.remove(this.apart)
    this.first = this.running.count
    this.apart.count = 0
    this.isNaming = false
  }

  /** Goes on with what is named of the stretch. */
  name(): void {
    this.isNaming = true
  }

  /** @param row -1 is left out */
  add(row: number): void {
    if (row < 0 || !this.ofStretch.add(row)) return
    if (!this.isNaming && this.ofSentence.add(row)) this.running.push(row)
    else this.apart.push(row)
  }
}

function longer(array: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(Math.max(least, 2 * array.length))
  copy.set(array)
  return copy
}
