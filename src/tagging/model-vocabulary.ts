import { IntTable } from '../language/int-table.js'
import type { HalfUnits } from '../language/normalise.js'
import { NOWHERE, Trie, unitsOf } from '../language/trie.js'
import { NAMES, sortOf, type Vocabulary } from './vocabulary.js'

/** The vocabulary of a model. It finds a row without writing out the feature's name, which would take most of the time of reading a sentence. */
export class ModelVocabulary implements Vocabulary {
  /** Row of each word of one unit, which two in five are. */
  private readonly unitRows = new Int32Array(0x10000).fill(-1)
  private readonly words: Trie
  /** Row of the word that ends at each node. */
  private readonly wordRows: Int32Array
  private readonly characterPairs: IntTable
  private readonly named = new Map<string, number>()
  private readonly cues = new Map<string, readonly [number, number]>()
  private readonly concepts = new Map<string, number>()
  private readonly marks = new Map<string, number>()

  /** @param names in the order of the model's rows, as a growing vocabulary writes them */
  constructor(names: readonly string[]) {
    this.words = new Trie(names.length >> 1)
    this.characterPairs = new IntTable(names.length >> 1)
    const ends: [node: number, row: number][] = []
    names.forEach((name, row) => {
      const sort = sortOf(name)
      if (sort === 'characters') this.characterPairs.set(name.charCodeAt(1), name.charCodeAt(2), row)
      else if (sort === 'named') this.named.set(name, row)
      else if (name.length === 1) this.unitRows[name.charCodeAt(0)] = row
      else ends.push([this.words.reach(unitsOf(name)), row])
    })
    this.wordRows = new Int32Array(this.words.size).fill(-1)
    for (const [node, row] of ends) this.wordRows[node] = row
  }

  word({ units }: HalfUnits, start: number, end: number): number {
    const { words } = this
    const first = units[start] ?? 0
    if (end - start === 1) return this.unitRows[first] ?? -1
    let node = words.begin(first, units[start + 1] ?? 0)
    for (let i = start + 2; i < end && node !== NOWHERE; i++) node = words.step(node, units[i] ?? 0)
    return this.wordRows[node] ?? -1
  }

  characters(first: number, second: number): number {
    return this.characterPairs.get(first, second)
  }

  concept(id: string): number {
    return this.rowIn(this.concepts, id, NAMES.concept)
  }

  mark(name: string): number {
    return this.rowIn(this.marks, name, NAMES.mark)
  }

  cue(group: string, ending: boolean): number {
    let rows = this.cues.get(group)
    if (rows === undefined) {
      rows = [this.rowOf(NAMES.cue(group, false)), this.rowOf(NAMES.cue(group, true))]
      this.cues.set(group, rows)
    }
    return rows[ending ? 1 : 0]
  }

  /** Writes a feature's name out but once. */
  private rowIn(known: Map<string, number>, key: string, nameOf: (key: string) => string): number {
    let row = known.get(key)
    if (row === undefined) known.set(key, (row = this.rowOf(nameOf(key))))
    return row
  }

  private rowOf(name: string): number {
    return this.named.get(name) ?? -1
  }
}
