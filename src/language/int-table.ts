/**
 * A map from pairs of small whole numbers to a whole number, by open addressing: looked up millions of times a report, where a Map of strings
 * would make and hash a string each time. Keys are 0 or more and below 2^31, values 0 or more.
 */
export class IntTable {
  private keys: Int32Array
  private values: Int32Array
  private room: number
  private filled = 0

  /** @param size about how many entries are to come; it grows beyond that by itself */
  constructor(size = 16) {
    this.room = 16
    while (this.room < 2 * size) this.room *= 2
    this.keys = new Int32Array(2 * this.room)
    this.values = new Int32Array(this.room).fill(-1)
  }

  /** @returns -1 where the pair is not in the table */
  get(a: number, b: number): number {
    const slot = this.slotOf(a, b)
    return this.values[slot] ?? -1
  }

  set(a: number, b: number, value: number): void {
    if (2 * this.filled >= this.room) this.grow()
    const slot = this.slotOf(a, b)
    if (this.values[slot] === -1) this.filled++
    this.keys[2 * slot] = a
    this.keys[2 * slot + 1] = b
    this.values[slot] = value
  }

  /** Where the pair stands, or the free slot that it would take. */
  private slotOf(a: number, b: number): number {
    const { keys, values } = this
    const last = this.room - 1
    let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)
    hash ^= hash >>> 15
    let slot = hash & last
    while (values[slot] !== -1 && (keys[2 * slot] !== a || keys[2 * slot + 1] !== b)) slot = (slot + 1) & last
    return slot
  }

  private grow(): void {
    const { keys, values, room } = this
    this.room = 2 * room
    this.keys = new Int32Array(2 * this.room)
    this.values = new Int32Array(this.room).fill(-1)
    this.filled = 0
    for (let slot = 0; slot < room; slot++)
      if (values[slot] !== -1) this.set(keys[2 * slot] ?? 0, keys[2 * slot + 1] ?? 0, values[slot] ?? 0)
  }
}
