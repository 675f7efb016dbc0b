import { IntTable } from './int-table.js'

/** What no node is called: as a next node it says that there is none. */
export const NOWHERE = 0
/** Stands in for the second unit of a word that has but one. */
const NOTHING = 0
/** Nodes are told apart from units by being above them. */
const ABOVE_UNITS = 0x10000

/**
 * A tree of words by their UTF-16 units. Nodes are numbered from 1 in the order in which they come up. The first step takes two units at once: half the
 * words of a text have no more, and each step looks somewhere else in memory.
 */
export class Trie {
  /** Above all nodes. */
  size = 1
  private readonly steps: IntTable

  /** @param units about how many units the words have together, but for those that they share */
  constructor(units: number) {
    this.steps = new IntTable(units)
  }

  /** The node that the first two units of a word lead to, NOWHERE where there is none. Without a second one: the node of the word that is that unit. */
  begin(first: number, second = NOTHING): number {
    return this.steps.get(first, second) + 1
  }

  /** The node that a unit leads to from another node, NOWHERE where there is none. */
  step(node: number, unit: number): number {
    return this.steps.get(ABOVE_UNITS + node, unit) + 1
  }

  /** The node of a word; what is missing of it is made. */
  reach(word: ArrayLike<number>): number {
    let node = this.made(word[0] ?? 0, word[1] ?? NOTHING)
    for (let i = 2; i < word.length; i++) node = this.made(ABOVE_UNITS + node, word[i] ?? 0)
    return node
  }

  private made(from: number, unit: number): number {
    const known = this.steps.get(from, unit) + 1
    if (known !== NOWHERE) return known
    const next = this.size++
    this.steps.set(from, unit, next - 1)
    return next
  }
}

/** The units of a word. */
export function unitsOf(word: string): Uint16Array {
  return Uint16Array.from({ length: word.length }, (_, i) => word.charCodeAt(i))
}
