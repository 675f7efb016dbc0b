/** Rows are added up this many at a time: 256 bytes fill a lane of 16 bits. */
const AT_ONCE = 256
/** Bytes are kept 128 above their value, so that lanes never borrow from each other. */
const RAISED = 128
const LANES = 0x00ff00ff

/** Sums of some rows of a matrix, column by column. */
export class Sums {
  /** How many rows were added. */
  count = 0
  /** Of raised bytes. */
  readonly raised: Int32Array

  /** @param room of the matrix */
  constructor(room: number) {
    this.raised = new Int32Array(room)
  }

  clear(): void {
    this.raised.fill(0)
    this.count = 0
  }

  of(column: number): number {
    return (this.raised[column] ?? 0) - RAISED * this.count
  }

  /** Adds other sums of the same matrix. */
  add(other: Sums): void {
    const { raised } = this
    for (let c = 0; c < raised.length; c++) raised[c] = (raised[c] ?? 0) + (other.raised[c] ?? 0)
    this.count += other.count
  }
}

/**
 * A matrix of signed bytes whose rows are summed often. Four columns lie in one word and are added two by two, which takes a fifth of the time of
 * adding byte by byte. The sums are exact.
 */
export class RowSums {
  /** Pairs of words: `rows × pairs`, row by row. What is behind the last column counts nothing. */
  private readonly words: Int32Array
  private readonly pairs: number

  /** @param bytes `rows × width`, row by row */
  constructor(bytes: Int8Array, width: number) {
    this.pairs = Math.ceil(width / 8)
    const rows = bytes.length / width
    const raised = new Uint8Array(rows * this.room)
    for (let row = 0, from = 0, to = 0; row < rows; row++, from += width, to += this.room)
      for (let c = 0; c < width; c++) raised[to + c] = (bytes[from + c] ?? 0) + RAISED
    this.words = new Int32Array(raised.buffer)
  }

  /** How many sums there are: the width, rounded up. */
  get room(): number {
    return 8 * this.pairs
  }

  /**
   * Adds some rows to sums.
   *
   * @param from place of the first of them in `rows`
   * @param to place behind the last
   */
  add(rows: Int32Array, from: number, to: number, sums: Sums): void {
    for (let some = from; some < to; some += AT_ONCE)
      this.addSome(rows, some, Math.min(to, some + AT_ONCE), sums.raised)
    sums.count += to - from
  }

  private addSome(rows: Int32Array, from: number, to: number, raised: Int32Array): void {
    const { words, pairs } = this
    for (let pair = 0; pair < pairs; pair++) {
      let all = 0
      let odd = 0
      let nextAll = 0
      let nextOdd = 0
      for (let i = from; i < to; i++) {
        const word = 2 * ((rows[i] ?? 0) * pairs + pair)
        const first = words[word] ?? 0
        const second = words[word + 1] ?? 0
        all = (all + first) | 0
        odd = (odd + ((first >>> 8) & LANES)) | 0
        nextAll = (nextAll + second) | 0
        nextOdd = (nextOdd + ((second >>> 8) & LANES)) | 0
      }
      addLanes(all, odd, raised, 8 * pair)
      addLanes(nextAll, nextOdd, raised, 8 * pair + 4)
    }
  }
}

/**
 * Bytes of a word stand lower first wherever Node runs: the first and third are the even ones. Their lanes are what the sum of the words is without the
 * odd ones, whatever ran over on the way.
 */
function addLanes(all: number, odd: number, raised: Int32Array, at: number): void {
  const even = (all - (odd << 8)) | 0
  raised[at] = (raised[at] ?? 0) + (even & 0xffff)
  raised[at + 1] = (raised[at + 1] ?? 0) + (odd & 0xffff)
  raised[at + 2] = (raised[at + 2] ?? 0) + (even >>> 16)
  raised[at + 3] = (raised[at + 3] ?? 0) + (odd >>> 16)
}
