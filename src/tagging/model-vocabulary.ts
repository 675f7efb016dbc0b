import { IntTable } from '../language/int-table.js'
import type { HalfUnits } from '../language/normalise.js'
import { NOWHERE, Trie, unitsOf } from '../language/trie.js'
import { NAMES, UNKNOWN, type Vocabulary } from './vocabulary.js'

const CHARACTERS = /^~[\u4e00-\u9fff]{2}$/
const NAMED = /^[#=!][a-z0-9$-]+$/

/** The vocabulary of a model. It finds a row without writing out the feature's name, which would take most of the time of reading a sentence. */
export class ModelVocabulary implements Vocabulary {
  readonly beginning: number
  /** A word's number is its node. Marks and figures have none, for no feature is made of them. */
  private readonly words: Trie
  /** Row of each word alone. */
  private readonly singles: Int32Array
  private readonly pairs: IntTable
  private readonly characterPairs: IntTable
  private readonly named = new Map<string, number>()
  private readonly cues = new Map<string, readonly [number, number]>()
  private readonly concepts = new Map<string, number>()
  private readonly marks = new Map<string, number>()

  /** @param names in the order of the model's rows, as a growing vocabulary writes them */
  constructor(names: readonly string[]) {
    this.words = new Trie(names.length >> 2)
    this.pairs = new IntTable(names.length >> 1)
    this.characterPairs = new IntTable(names.length >> 1)
    const singles: [word: number, row: number][] = []
    names.forEach((name, row) => this.take(name, row, singles))
    this.beginning = this.known(NAMES.beginning)
    this.singles = new Int32Array(this.words.size).fill(-1)
    for (const [word, row] of singles) this.singles[word] = row
  }

  word({ units }: HalfUnits, start: number, end: number): number {
    const { words } = this
    let node = end - start > 1 ? words.begin(units[start] ?? 0, units[start + 1] ?? 0) : words.begin(units[start] ?? 0)
    for (let i = start + 2; i < end && node !== NOWHERE; i++) node = words.step(node, units[i] ?? 0)
    return node === NOWHERE ? UNKNOWN : node
  }

  single(word: number): number {
    return this.singles[word] ?? -1
  }

  pair(before: number, word: number): number {
    return before < 0 || word < 0 ? -1 : this.pairs.get(before, word)
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

  private take(name: string, row: number, singles: [word: number, row: number][]): void {
    // The first mark may itself be the first word.
    const middle = name.indexOf('_', 1)
    if (middle > 0) this.pairs.set(this.known(name.slice(0, middle)), this.known(name.slice(middle + 1)), row)
    else if (CHARACTERS.test(name)) this.characterPairs.set(name.charCodeAt(1), name.charCodeAt(2), row)
    else if (NAMED.test(name)) this.named.set(name, row)
    else singles.push([this.known(name), row])
  }

  private known(word: string): number {
    return this.words.reach(unitsOf(word))
  }
}
