import type { HalfUnits } from '../language/normalise.js'
import { isNoise, NAMES, NOISE, type Vocabulary } from './vocabulary.js'

/** A vocabulary that takes up every feature it is asked for: what a model learns from. */
export class GrowingVocabulary implements Vocabulary {
  /** Names of the features, in the order of their rows. */
  readonly names: string[] = []
  readonly beginning: number
  private readonly rows = new Map<string, number>()
  private readonly words: string[] = []

  constructor() {
    this.beginning = this.words.push(NAMES.beginning) - 1
  }

  word({ half }: HalfUnits, start: number, end: number): number {
    const word = half.slice(start, end)
    return isNoise(word) ? NOISE : this.words.push(word) - 1
  }

  single(word: number): number {
    return this.named(this.words[word] ?? '')
  }

  pair(before: number, word: number): number {
    return this.named(NAMES.pair(this.words[before] ?? '', this.words[word] ?? ''))
  }

  characters(first: number, second: number): number {
    return this.named(NAMES.characters(first, second))
  }

  concept(id: string): number {
    return this.named(NAMES.concept(id))
  }

  mark(name: string): number {
    return this.named(NAMES.mark(name))
  }

  cue(group: string, ending: boolean): number {
    return this.named(NAMES.cue(group, ending))
  }

  private named(name: string): number {
    const known = this.rows.get(name)
    if (known !== undefined) return known
    this.rows.set(name, this.names.length)
    return this.names.push(name) - 1
  }
}
