import type { Report } from '../reading/report.js'
import type { Tags } from '../tagging/tagger.js'
import type { Range } from '../words.js'

/** Least likeness of topics for a plan sentence to count as an answer. */
const LEAST_LIKENESS = 0.35
/** A heading alone promises less than a sentence. */
const HEADING_SHARE = 0.8

/** A sentence of the plan with what it offers. */
interface Promised extends Range {
  /** Probability by indicator id. */
  readonly offers: ReadonlyMap<string, number>
  readonly share: number
}

/** The sentences of the plan. */
export function promisesOf(report: Report, tags: readonly Tags[]): Promised[] {
  return report.sentences.flatMap((sentence, i) => {
    if (sentence.part !== 'plan') return []
    const offers = new Map((tags[i]?.indicators ?? []).map((tag) => [tag.id, tag.p]))
    return [{ start: sentence.start, end: sentence.end, offers, share: sentence.heading ? HEADING_SHARE : 1 }]
  })
}

/** The plan sentence that is most about what the shortfall is about, or null where the plan says nothing to it. */
export function answerOf(shortfall: Tags | undefined, promises: readonly Promised[]): Range | null {
  let best: Range | null = null
  let most = LEAST_LIKENESS
  for (const { start, end, offers, share } of promises) {
    let likeness = 0
    for (const { id, p } of shortfall?.indicators ?? [])
      likeness = Math.max(likeness, p * (offers.get(id) ?? 0) * share)
    if (likeness <= most) continue
    most = likeness
    best = { start, end }
  }
  return best
}
