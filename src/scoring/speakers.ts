import { columnsOf } from '../language/sparse-model.js'
import type { Report, Sentence } from '../reading/report.js'
import type { Signal } from '../tagging/signals.js'
import type { Tags } from '../tagging/tagger.js'
import type { Told } from './level.js'
import { NAMED, Teller, type ReachWeights } from './reach.js'

/** Parts whose sentences count: a plan never counts for the year reported, an admission is shown beside and not subtracted. */
export const COUNTED: ReadonlySet<string> = new Set(['measures', 'leadership'])
/** A sentence that speaks of an indicator. */
export interface Speaking extends Told {
  readonly sentence: Sentence
}

/** The sentences that count for each indicator, by its id and in order. Nobody speaks of those that are missing. */
export function speakers(
  { sentences }: Report,
  tags: readonly Tags[],
  signals: readonly (Signal | null)[],
  outputs: readonly string[],
  weights: ReachWeights,
): Map<string, Speaking[]> {
  const columns = columnsOf(outputs)
  const speakingOf = new Map<string, Speaking[]>()
  sentences.forEach((sentence, i) => {
    const signal = signals[i]
    const indicators = tags[i]?.indicators ?? []
    if (signal == null || indicators.length === 0 || !COUNTED.has(sentence.part)) return
    const teller = sentence.heading ? null : new Teller(sentence, signal, indicators, columns)
    // A chapter's heading names all that stands under it; it counts for what it is most about.
    const counting = sentence.heading ? indicators.slice(0, 1) : indicators
    counting.forEach(({ id, p }, rank) => {
      const speaking = { sentence, p, reach: teller?.reach(rank, weights) ?? NAMED }
      const others = speakingOf.get(id)
      if (others === undefined) speakingOf.set(id, [speaking])
      else others.push(speaking)
    })
  })
  return speakingOf
}
