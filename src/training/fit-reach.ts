import type { GoldLevel } from '../labels/labelled-report.js'
import { indicatorId } from '../framework/framework.js'
import { columnsOf } from '../language/sparse-model.js'
import { DONE_INGREDIENTS, EVIDENCED_INGREDIENTS, Teller, type ReachWeights } from '../scoring/reach.js'
import { COUNTED } from '../scoring/speakers.js'
import type { Tags } from '../tagging/tagger.js'
import { fitLogistic, type Row } from './fit-logistic.js'
import type { Exposed } from './folded.js'

/** A document with the tags that it was given. */
export interface Tagged {
  readonly one: Exposed
  readonly tags: readonly Tags[]
}

/**
 * Fits how surely a sentence tells a done action on an indicator, and evidence of it. The lessons are the sentences that readers named as carrying
 * an indicator's level; where the level is 1 no sentence that speaks of it tells a done action.
 */
export function fitReach(read: readonly Tagged[], outputs: readonly string[]): ReachWeights {
  const done: Row[] = []
  const evidenced: Row[] = []
  for (const { one, tags } of read)
    for (const gold of one.document.coverage) {
      const [level] = gold.levels
      if (gold.levels.length > 1 || typeof level !== 'number' || level === 0) continue
      for (const { values, carries } of lessonsOf(gold, one, tags, outputs)) {
        if (carries || level === 1) done.push({ values: values.done, target: level > 1 ? 1 : 0, weight: 1 })
        if (carries || level < 3) evidenced.push({ values: values.evidenced, target: level === 3 ? 1 : 0, weight: 1 })
      }
    }
  return {
    done: fitLogistic(done, DONE_INGREDIENTS.length),
    evidenced: fitLogistic(evidenced, EVIDENCED_INGREDIENTS.length),
  }
}

/** The sentences that are tagged with an indicator, rightly, and whether its level rests on them. */
function lessonsOf(
  { indicator, carriers }: GoldLevel,
  one: Exposed,
  tags: readonly Tags[],
  outputs: readonly string[],
): { values: ReturnType<Teller['ingredients']>; carries: boolean }[] {
  const id = indicatorId(one.framework, { number: indicator })
  const named = new Set(carriers.map((n) => one.document.sentences[n - 1]))
  const columns = columnsOf(outputs)
  const lessons = one.report.sentences.flatMap((sentence, i) => {
    const topics = tags[i]?.indicators ?? []
    const rank = topics.findIndex((tag) => tag.id === id)
    const signal = one.signals[i]
    const gold = one.gold[i]
    if (rank < 0 || signal == null || gold == null || sentence.heading || !COUNTED.has(sentence.part)) return []
    if (!gold.clauses.includes(indicator)) return []
    return [{ values: new Teller(sentence, signal, topics, columns).ingredients(rank), gold }]
  })
  return lessons.map(({ values, gold }) => ({
    values,
    // Where readers did not say which sentence it was, only one that is alone can be told.
    carries: named.size > 0 ? named.has(gold) : lessons.length === 1,
  }))
}
