import type { HalfUnits } from '../language/normalise.js'

/** The rows of features by what they are made of. A row of -1 says that the feature is not known. */
export interface Vocabulary {
  /** Row of the word that stands from `start` to before `end`; marks and figures have none. */
  word(text: HalfUnits, start: number, end: number): number
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
  characters: (first: number, second: number) => `~${String.fromCharCode(first, second)}`,
  concept: (id: string) => `#${id}`,
  mark: (name: string) => `=${name}`,
  cue: (group: string, ending: boolean) => `!${group}${ending ? '$' : ''}`,
} as const

const CHARACTERS = /^~[\u4e00-\u9fff]{2}$/
const NAMED = /^[#=!][a-z0-9$-]+$/

/** What sort of feature a name is of. */
export function sortOf(name: string): 'word' | 'characters' | 'named' {
  return CHARACTERS.test(name) ? 'characters' : NAMED.test(name) ? 'named' : 'word'
}
