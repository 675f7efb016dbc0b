import type { HalfUnits } from '../language/normalise.js'
import { isNoise, NAMES, type Vocabulary } from './vocabulary.js'

/** A vocabulary that takes up every feature it is asked for: what a model learns from. */
export class GrowingVocabulary implements Vocabulary {
  /** Names of the features, in the order of their rows. */
  readonly names: string[] = []
  private readonly rows = new Map<string, number>()

  word({ half }: HalfUnits, start: number, end: number): number {
    const word = half.slice(start, end)
    return isNoise(word) ? -1 : this.named(word)
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
