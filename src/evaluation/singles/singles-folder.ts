import { join } from 'node:path'
import type { Kit } from '../../kit.js'
import type { Figures } from '../evaluate.js'
import { readSingles } from './labelled-singles.js'
import { measureSingles, type SingleMiss } from './measure-singles.js'

/** `develop` is what the rules were made on; from `heldBack` no miss was looked at. */
export interface SinglesFigures {
  readonly develop: Figures
  readonly heldBack: Figures
  /** Of `develop`. */
  readonly misses: readonly SingleMiss[]
}

/** The figures of `develop.tsv` and `held-back.tsv` in a folder. */
export function measureSinglesFolder(folder: string, kit: Kit): SinglesFigures {
  const misses: SingleMiss[] = []
  return {
    develop: measureSingles(readSingles(join(folder, 'develop.tsv')), kit, (miss) => misses.push(miss)),
    heldBack: measureSingles(readSingles(join(folder, 'held-back.tsv')), kit, () => undefined),
    misses,
  }
}
