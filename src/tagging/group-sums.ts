import type { Group } from './neighbours.js'
import type { Table } from './voice.js'

/** A short report has about this many groups. */
const ROWS_AT_ONCE = 32

/** What the members of a group that have topics say together. */
export interface GroupSum {
  readonly members: number
  readonly table: Table
  /** Where the sums begin in the table. */
  readonly from: number
}

/** Sums of the rows of a group's members, worked out once for each group. */
export class GroupSums {
  private readonly known = new Map<Group, GroupSum>()
  private block = new Float64Array(0)
  private used = 0

  /**
   * @param table a row for each sentence
   * @param speaks whether a sentence has topics
   */
  constructor(
    private readonly table: Table,
    private readonly speaks: readonly boolean[],
    private readonly width: number,
  ) {}

  of(group: Group): GroupSum {
    let sum = this.known.get(group)
    if (sum === undefined) this.known.set(group, (sum = this.sumOf(group)))
    return sum
  }

  private sumOf(group: Group): GroupSum {
    const { table, speaks, width } = this
    const from = this.room()
    const sums = this.block
    let members = 0
    for (const i of group) {
      if (speaks[i] !== true) continue
      members++
      const row = i * width
      for (let k = 0; k < width; k++) sums[from + k] = (sums[from + k] ?? 0) + (table[row + k] ?? 0)
    }
    return { members, table: sums, from }
  }

  /** Where a row of zeros begins in the block. */
  private room(): number {
    if (this.used + this.width > this.block.length) {
      this.block = new Float64Array(ROWS_AT_ONCE * this.width)
      this.used = 0
    }
    const from = this.used
    this.used += this.width
    return from
  }
}
