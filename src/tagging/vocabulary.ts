import type { HalfUnits } from '../language/normalise.js'

/** A word that a vocabulary does not know, alone or in a pair. */
export const UNKNOWN = -1
/** A mark or a figure: no feature by itself, and it ends a pair. */
export const NOISE = -2

/** The rows of features by what they are made of. A row of -1 says that the feature is not known. */
export interface Vocabulary {
  /** Stands before the first word of a sentence. */
  readonly beginning: number
  /** Number of the word that stands from `start` to before `end`, UNKNOWN or NOISE. */
  word(text: HalfUnits, start: number, end: number): number
  /** Row of a word alone. */
  single(word: number): number
  /** Row of two words in a row. */
  pair(before: number, word: number): number
  /** Row of two characters in a row, given as UTF-16 units. */
  characters(first: number, second: number): number
  /** Row of a concept by its id, of a mark of evidence. */
  concept(id: string): number
  mark(name: string): number
  /** Row of a group of cue words; `ending` where it ends a clause. */
  cue(group: string, ending: boolean): number
}

const NOISY = /^[\s\d.,;:!?。、，；：！？“”"'（）()《》<>%％\-—·…\[\]【】〔〕/+]+$/

export function isNoise(word: string): boolean {
  const first = word.charCodeAt(0)
  return (first < 0x4e00 || first > 0x9fff) && NOISY.test(word)
}

/** How the features are called in a model. */
export const NAMES = {
  beginning: '^',
  pair: (before: string, word: string) => `${before}_${word}`,
  characters: (first: number, second: number) => `~${String.fromCharCode(first, second)}`,
  concept: (id: string) => `#${id}`,
  mark: (name: string) => `=${name}`,
  cue: (group: string, ending: boolean) => `!${group}${ending ? '$' : ''}`,
} as const
