import { squeeze, type Squeezed } from './normalise.js'

/** One occurrence of a term: where it stands in the text, and what the term stands for. */
export interface TermHit<T> {
  readonly start: number
  readonly end: number
  readonly term: string
  readonly values: readonly T[]
}

interface Node<T> {
  readonly next: Map<string, Node<T>>
  term: string | null
  values: T[]
}

/** Finds many terms at once, longest first at each place, never overlapping. Quotation marks and white space inside a term do not matter. */
export class TermIndex<T> {
  private readonly root: Node<T> = { next: new Map(), term: null, values: [] }

  add(term: string, value: T): void {
    const { view } = squeeze(term)
    if (view === '') return
    let node = this.root
    for (const c of view) {
      let next = node.next.get(c)
      if (next === undefined) node.next.set(c, (next = { next: new Map(), term: null, values: [] }))
      node = next
    }
    node.term = term
    if (!node.values.includes(value)) node.values.push(value)
  }

  find(text: string, squeezed: Squeezed = squeeze(text)): TermHit<T>[] {
    const { view, at } = squeezed
    const hits: TermHit<T>[] = []
    let i = 0
    while (i < view.length) {
      let node: Node<T> | undefined = this.root
      let best: Node<T> | null = null
      let length = 0
      for (let k = i; k < view.length; k++) {
        node = node.next.get(view.charAt(k))
        if (node === undefined) break
        if (node.term !== null) {
          best = node
          length = k + 1 - i
        }
      }
      if (best?.term == null) {
        i++
        continue
      }
      hits.push({ start: at[i] ?? 0, end: (at[i + length - 1] ?? 0) + 1, term: best.term, values: best.values })
      i += length
    }
    return hits
  }
}
