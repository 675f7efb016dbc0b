import { IntTable } from '../language/int-table.js'
import type { HalfUnits } from '../language/normalise.js'
import { ROOT, Trie } from '../language/trie.js'
import { isNoise, NAMES, NOISE, UNKNOWN, type Vocabulary } from './vocabulary.js'

/** Marks that are in every report; they are looked at once. */
const COMMON_MARKS = ',;:!?。、"()《》.-%'
const CHARACTERS = /^~[\u4e00-\u9fff]{2}$/
const NAMED = /^[#=!][a-z0-9$-]+$/

/** The vocabulary of a model. It finds a row without writing out the feature's name, which would take most of the time of reading a sentence. */
export class ModelVocabulary implements Vocabulary {
  readonly beginning: number
  private readonly trie: Trie
  /** Number of the word that ends at each node of the trie, NOISE at a mark. */
  private readonly words: number[] = []
  /** Row of each word alone. */
  private readonly singles: number[] = []
  private readonly pairs: IntTable
  private readonly characterPairs: IntTable
  private readonly named = new Map<string, number>()
  private readonly cues = new Map<string, readonly [number, number]>()
  private readonly concepts = new Map<string, number>()
  private readonly marks = new Map<string, number>()

  /** @param names in the order of the model's rows, as a growing vocabulary writes them */
  constructor(names: readonly string[]) {
    this.trie = new Trie(names.length >> 2)
    this.pairs = new IntTable(names.length >> 1)
    this.characterPairs = new IntTable(names.length >> 1)
    names.forEach((name, row) => this.take(name, row))
    for (const mark of COMMON_MARKS) this.words[this.nodeOf(mark)] = NOISE
    this.beginning = this.known(NAMES.beginning)
  }

  word({ half, units }: HalfUnits, start: number, end: number): number {
    let node = this.trie.step(ROOT, units[start] ?? 0)
    for (let i = start + 1; i < end && node !== ROOT; i++) node = this.trie.step(node, units[i] ?? 0)
    const word = node === ROOT ? UNKNOWN : (this.words[node] ?? UNKNOWN)
    return word === UNKNOWN && isNoise(half.slice(start, end)) ? NOISE : word
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

  private take(name: string, row: number): void {
    // The first mark may itself be the first word.
    const middle = name.indexOf('_', 1)
    if (middle > 0) this.pairs.set(this.known(name.slice(0, middle)), this.known(name.slice(middle + 1)), row)
    else if (CHARACTERS.test(name)) this.characterPairs.set(name.charCodeAt(1), name.charCodeAt(2), row)
    else if (NAMED.test(name)) this.named.set(name, row)
    else this.singles[this.known(name)] = row
  }

  /** Number of a word, a new one where it had none. */
  private known(text: string): number {
    const node = this.nodeOf(text)
    const known = this.words[node]
    if (known !== undefined && known >= 0) return known
    this.words[node] = this.singles.push(-1) - 1
    return this.singles.length - 1
  }

  private nodeOf(text: string): number {
    let node = ROOT
    for (let i = 0; i < text.length; i++) node = this.trie.reach(node, text.charCodeAt(i))
    while (this.words.length < this.trie.size) this.words.push(UNKNOWN)
    return node
  }
}
