import { squeezeUnits, type SqueezedUnits } from './normalise.js'
import { NOWHERE, Trie } from './trie.js'

/** One occurrence of a term: where it stands in the text, and what the term stands for. */
export interface TermHit<T> {
  readonly start: number
  readonly end: number
  readonly term: string
  readonly values: readonly T[]
}

interface Entry<T> {
  /** As it was added last. */
  term: string
  readonly values: T[]
}

/** Eight kilobytes of bits. */
const BEGINNINGS = 1 << 16

/** What two units in a row come to, below BEGINNINGS. */
function beginningOf(first: number, second: number): number {
  return (first * 37 + second) & (BEGINNINGS - 1)
}

/** Finds many terms at once, longest first at each place, never overlapping. Quotation marks and white space inside a term do not matter. */
export class TermIndex<T> {
  private readonly trie: Trie
  /** Number of each node's entry, -1 where no term ends. */
  private readonly ends: number[] = [-1]
  private readonly entries: Entry<T>[] = []
  /** A bit for what the first two units of terms come to: most places of a text begin none, and are told apart by a look at a few kilobytes. */
  private readonly beginnings = new Int32Array(BEGINNINGS >> 5)
  /** Whether there is a term of one unit: behind it anything may stand. */
  private hasShortest = false

  /** @param units about how many characters the terms have together */
  constructor(units = 1000) {
    this.trie = new Trie(units)
  }

  add(term: string, value: T): void {
    const { units } = squeezeUnits(term)
    if (units.length === 0) return
    const node = this.trie.reach(units)
    if (units.length === 1) {
      this.hasShortest = true
      this.beginnings.fill(-1)
    }
    const beginning = beginningOf(units[0] ?? 0, units[1] ?? 0)
    this.beginnings[beginning >> 5] = (this.beginnings[beginning >> 5] ?? 0) | (1 << beginning)
    while (this.ends.length < this.trie.size) this.ends.push(-1)
    const known = this.entries[this.ends[node] ?? -1]
    if (known === undefined) this.ends[node] = this.entries.push({ term, values: [value] }) - 1
    else {
      known.term = term
      if (!known.values.includes(value)) known.values.push(value)
    }
  }

  find(text: string): TermHit<T>[] {
    const squeezed = squeezeUnits(text)
    return this.findIn(squeezed, 0, squeezed.units.length)
  }

  /**
   * @param from first unit
   * @param to the unit after the last one
   * @param origin what positions are counted from
   */
  findIn({ units, at }: SqueezedUnits, from: number, to: number, origin = 0): TermHit<T>[] {
    const { trie, ends, beginnings, hasShortest } = this
    const hits: TermHit<T>[] = []
    for (let i = from; i < to;) {
      const beginning = beginningOf(units[i] ?? 0, units[i + 1] ?? 0)
      if (((beginnings[beginning >> 5] ?? 0) & (1 << beginning)) === 0) {
        i++
        continue
      }
      let best = hasShortest ? (ends[trie.begin(units[i] ?? 0)] ?? -1) : -1
      let last = i
      let node = i + 1 < to ? trie.begin(units[i] ?? 0, units[i + 1] ?? 0) : NOWHERE
      for (let k = i + 2; node !== NOWHERE; k++) {
        const end = ends[node] ?? -1
        if (end >= 0) {
          best = end
          last = k - 1
        }
        if (k >= to) break
        node = trie.step(node, units[k] ?? 0)
      }
      const entry = best < 0 ? undefined : this.entries[best]
      if (entry !== undefined)
        hits.push({
          start: (at[i] ?? 0) - origin,
          end: (at[last] ?? 0) + 1 - origin,
          term: entry.term,
          values: entry.values,
        })
      i = last + 1
    }
    return hits
  }
}
