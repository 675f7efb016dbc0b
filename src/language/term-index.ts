import { IntTable } from './int-table.js'
import { squeeze, type Squeezed } from './normalise.js'

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

/** Finds many terms at once, longest first at each place, never overlapping. Quotation marks and white space inside a term do not matter. */
export class TermIndex<T> {
  /** A trie: node and UTF-16 unit to the next node. Node 0 is its root, whose steps have a table of their own: most places go no further. */
  private readonly steps: IntTable
  private readonly firstSteps = new Int32Array(0x10000)
  /** Number of each node's entry, -1 where no term ends. */
  private readonly ends: number[] = [-1]
  private readonly entries: Entry<T>[] = []

  /** @param units about how many characters the terms have together */
  constructor(units = 1000) {
    this.steps = new IntTable(units)
  }

  add(term: string, value: T): void {
    const { view } = squeeze(term)
    if (view === '') return
    let node = 0
    for (let i = 0; i < view.length; i++) {
      const unit = view.charCodeAt(i)
      let next = i === 0 ? (this.firstSteps[unit] ?? 0) : this.steps.get(node, unit)
      if (next <= 0) {
        next = this.ends.push(-1) - 1
        if (i === 0) this.firstSteps[unit] = next
        else this.steps.set(node, unit, next)
      }
      node = next
    }
    const known = this.entries[this.ends[node] ?? -1]
    if (known === undefined) this.ends[node] = this.entries.push({ term, values: [value] }) - 1
    else {
      known.term = term
      if (!known.values.includes(value)) known.values.push(value)
    }
  }

  find(text: string, squeezed: Squeezed = squeeze(text)): TermHit<T>[] {
    const { view, at } = squeezed
    const { steps, firstSteps, ends } = this
    const hits: TermHit<T>[] = []
    let i = 0
    while (i < view.length) {
      let node = firstSteps[view.charCodeAt(i)] ?? 0
      if (node === 0) {
        i++
        continue
      }
      let best = -1
      let length = 0
      for (let k = i + 1; node > 0; k++) {
        const end = ends[node] ?? -1
        if (end >= 0) {
          best = end
          length = k - i
        }
        if (k >= view.length) break
        node = steps.get(node, view.charCodeAt(k))
      }
      const entry = this.entries[best]
      if (entry === undefined) {
        i++
        continue
      }
      hits.push({ start: at[i] ?? 0, end: (at[i + length - 1] ?? 0) + 1, term: entry.term, values: entry.values })
      i += length
    }
    return hits
  }
}
