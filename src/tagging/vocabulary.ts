import { IntTable } from '../language/int-table.js'

/** A word as a vocabulary knows it. */
export interface Word {
  readonly text: string
  /** Number among the words that the vocabulary knows, alone or in a pair; -1 for others. */
  readonly id: number
  /** Row of the word alone, -1 where there is none. */
  readonly row: number
  /** True for marks and figures: they are no features and end a pair. */
  readonly noise: boolean
}

/** The rows of features by what they are made of. A row of -1 says that the feature is not known. */
export interface Vocabulary {
  /** Stands before the first word of a sentence. */
  readonly beginning: Word
  word(text: string): Word
  /** Row of two words in a row. */
  pair(before: Word, word: Word): number
  /** Row of two characters in a row, given as UTF-16 units. */
  characters(first: number, second: number): number
  /** Row of a concept, a mark of evidence or a cue word by its name. */
  named(name: string): number
}

const BEGINNING = '^'
const NOISE = /^[\s\d.,;:!?。、，；：！？“”"'（）()《》<>%％\-—·…\[\]【】〔〕/+]+$/

function isNoise(word: string): boolean {
  const first = word.charCodeAt(0)
  return (first < 0x4e00 || first > 0x9fff) && NOISE.test(word)
}

/** A vocabulary that takes up every feature it is asked for: what a model learns from. */
export class GrowingVocabulary implements Vocabulary {
  /** Names of the features, in the order of their rows. */
  readonly names: string[] = []
  readonly beginning: Word = { text: BEGINNING, id: -1, row: -1, noise: false }
  private readonly rows = new Map<string, number>()

  word(text: string): Word {
    const noise = isNoise(text)
    return { text, id: -1, row: noise ? -1 : this.named(text), noise }
  }

  pair(before: Word, word: Word): number {
    return this.named(`${before.text}_${word.text}`)
  }

  characters(first: number, second: number): number {
    return this.named(`~${String.fromCharCode(first, second)}`)
  }

  named(name: string): number {
    const known = this.rows.get(name)
    if (known !== undefined) return known
    this.rows.set(name, this.names.length)
    return this.names.push(name) - 1
  }
}

/** Marks that are in every report; they are looked at once. */
const COMMON_MARKS = ',;:!?。、"()《》.-%'
const CHARACTERS = /^~[\u4e00-\u9fff]{2}$/
const NAMED = /^[#=!][a-z0-9$-]+$/

/** The vocabulary of a model. It finds a row without writing out the feature's name, which would take most of the time of reading a sentence. */
export class ModelVocabulary implements Vocabulary {
  readonly beginning: Word
  private readonly words = new Map<string, Word>()
  private readonly pairs: IntTable
  private readonly characterPairs: IntTable
  private readonly others = new Map<string, number>()

  /** @param names in the order of the model's rows, as a growing vocabulary writes them */
  constructor(names: readonly string[]) {
    this.pairs = new IntTable(names.length >> 1)
    this.characterPairs = new IntTable(names.length >> 1)
    names.forEach((name, row) => this.take(name, row))
    for (const mark of COMMON_MARKS) this.known(mark)
    this.beginning = this.known(BEGINNING)
  }

  word(text: string): Word {
    return this.words.get(text) ?? { text, id: -1, row: -1, noise: isNoise(text) }
  }

  pair(before: Word, word: Word): number {
    return before.id < 0 || word.id < 0 ? -1 : this.pairs.get(before.id, word.id)
  }

  characters(first: number, second: number): number {
    return this.characterPairs.get(first, second)
  }

  named(name: string): number {
    return this.others.get(name) ?? -1
  }

  private take(name: string, row: number): void {
    // The first mark may itself be the first word.
    const middle = name.indexOf('_', 1)
    if (middle > 0) this.pairs.set(this.known(name.slice(0, middle)).id, this.known(name.slice(middle + 1)).id, row)
    else if (CHARACTERS.test(name)) this.characterPairs.set(name.charCodeAt(1), name.charCodeAt(2), row)
    else if (NAMED.test(name)) this.others.set(name, row)
    else this.words.set(name, { ...this.known(name), row })
  }

  private known(text: string): Word {
    let word = this.words.get(text)
    if (word === undefined) {
      word = { text, id: this.words.size, row: -1, noise: isNoise(text) }
      this.words.set(text, word)
    }
    return word
  }
}
