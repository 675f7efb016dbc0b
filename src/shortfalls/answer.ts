import type { Report } from '../reading/report.js'
import type { Tags } from '../tagging/tagger.js'
import type { Range } from '../words.js'

/** Least likeness of topics for a plan sentence to count as an answer. */
const LEAST_LIKENESS = 0.35
/** A heading alone promises less than a sentence. */
const HEADING_SHARE = 0.8

/** A sentence of the plan that offers the most on an indicator. */
interface Offer extends Range {
  /** Its place in the plan. */
  readonly nth: number
  readonly p: number
  readonly share: number
}

/** By indicator id the sentence of the plan and the heading that offer the most: no other one can be the best answer. */
type Promises = ReadonlyMap<string, readonly Offer[]>

/** What the plan promises. */
export function promisesOf(report: Report, tags: readonly Tags[]): Promises {
  const promises = new Map<string, Offer[]>()
  report.sentences.forEach((sentence, nth) => {
    if (sentence.part !== 'plan') return
    const share = sentence.heading ? HEADING_SHARE : 1
    for (const { id, p } of tags[nth]?.indicators ?? []) {
      const offers = promises.get(id) ?? []
      const known = offers.findIndex((offer) => offer.share === share)
      if (known >= 0 && p <= (offers[known]?.p ?? 0)) continue
      offers[known < 0 ? offers.length : known] = { nth, p, share, start: sentence.start, end: sentence.end }
      promises.set(id, offers)
    }
  })
  return promises
}

/** The plan sentence that is most about what the shortfall is about, the first of several; null where the plan says nothing to it. */
export function answerOf(shortfall: Tags | undefined, promises: Promises): Range | null {
  let best: Offer | null = null
  let most = LEAST_LIKENESS
  for (const { id, p } of shortfall?.indicators ?? [])
    for (const offer of promises.get(id) ?? []) {
      const likeness = p * offer.p * offer.share
      if (likeness < most || (likeness === most && (best === null || best.nth <= offer.nth))) continue
      most = likeness
      best = offer
    }
  return best === null ? null : { start: best.start, end: best.end }
}
