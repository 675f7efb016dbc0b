/** Bits of a value that fit beside the upper bits of its key. */
const VALUE_BITS = 24
const VALUES = (1 << VALUE_BITS) - 1
/** Largest first and second of a pair, and largest value. */
const MOST_FIRST = (1 << 24) - 1
const MOST_SECOND = 0xffff
const MOST_VALUE = VALUES - 1

/**
 * A map from pairs of small whole numbers to a whole number, by open addressing: looked up tens of thousands of times a report, where a Map of
 * strings would make and hash a string each time. A slot is two words beside each other, so that a look-up touches memory but once: the lower bits
 * of the pair; and the upper ones with the value, raised by one so that 0 is a free slot.
 */
export class IntTable {
  private slots: Int32Array
  private room: number
  private filled = 0

  /** @param size about how many entries are to come; it grows beyond that by itself */
  constructor(size = 16) {
    this.room = 16
    while (3 * this.room < 4 * size) this.room *= 2
    this.slots = new Int32Array(2 * this.room)
  }

  /** @returns -1 where the pair is not in the table */
  get(first: number, second: number): number {
    const { slots } = this
    const last = slots.length - 2
    const key = (first << 16) | second
    const upper = first >>> 16
    let at = placeOf(key) & last
    for (let tail = slots[at + 1] ?? 0; tail !== 0; tail = slots[at + 1] ?? 0) {
      if (slots[at] === key && tail >>> VALUE_BITS === upper) return (tail & VALUES) - 1
      at = (at + 2) & last
    }
    return -1
  }

  /** @throws RangeError where the first of the pair or the value needs more than 24 bits, or the second more than 16 */
  set(first: number, second: number, value: number): void {
    if (!fits(first, MOST_FIRST) || !fits(second, MOST_SECOND) || !fits(value, MOST_VALUE))
      throw new RangeError(`no place for ${first}, ${second}: ${value}`)
    if (4 * this.filled >= 3 * this.room) this.grow()
    this.put((first << 16) | second, ((first >>> 16) << VALUE_BITS) | (value + 1))
  }

  private put(key: number, tail: number): void {
    const { slots } = this
    const last = slots.length - 2
    let at = placeOf(key) & last
    for (let known = slots[at + 1] ?? 0; known !== 0; known = slots[at + 1] ?? 0) {
      if (slots[at] === key && known >>> VALUE_BITS === tail >>> VALUE_BITS) break
      at = (at + 2) & last
    }
    if (slots[at + 1] === 0) this.filled++
    slots[at] = key
    slots[at + 1] = tail
  }

  private grow(): void {
    const { slots } = this
    this.room *= 2
    this.slots = new Int32Array(2 * this.room)
    this.filled = 0
    for (let at = 0; at < slots.length; at += 2) if (slots[at + 1] !== 0) this.put(slots[at] ?? 0, slots[at + 1] ?? 0)
  }
}

function fits(value: number, most: number): boolean {
  return value >= 0 && value <= most
}

/** Where a key's slot is looked for first, before it is cut to the table's size; always even. */
function placeOf(key: number): number {
  const hash = Math.imul(key, 0x9e3779b1)
  return (hash ^ (hash >>> 15)) << 1
}
