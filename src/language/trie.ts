import { IntTable } from './int-table.js'

/** The root of every trie. No step leads to it, so as a next node it says that there is none. */
export const ROOT = 0

/** A tree of words by their UTF-16 units. Nodes are numbered in the order in which they come up. */
export class Trie {
  /** How many nodes there are, the root among them. */
  size = 1
  /** The root's steps have a table of their own: most places of a text go no further. */
  private readonly firstSteps = new Int32Array(0x10000)
  private readonly steps: IntTable

  /** @param units about how many units the words have together, but for those that they share */
  constructor(units: number) {
    this.steps = new IntTable(units)
  }

  /** The node that a unit leads to, ROOT where there is none. */
  step(node: number, unit: number): number {
    if (node === ROOT) return this.firstSteps[unit] ?? ROOT
    const next = this.steps.get(node, unit)
    return next < 0 ? ROOT : next
  }

  /** The same, made where there was none. */
  reach(node: number, unit: number): number {
    const known = this.step(node, unit)
    if (known !== ROOT) return known
    const next = this.size++
    if (node === ROOT) this.firstSteps[unit] = next
    else this.steps.set(node, unit, next)
    return next
  }
}
