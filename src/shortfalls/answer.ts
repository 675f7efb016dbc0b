import type { Report } from '../reading/report.js'
import type { Tags } from '../tagging/tagger.js'
import type { Range } from '../words.js'

/** Least likeness of topics for a plan sentence to count as an answer. */
const LEAST_LIKENESS = 0.35

/** The plan sentence that is most about what the shortfall is about, or null where the plan says nothing to it. */
export function answerOf(report: Report, index: number, tags: readonly Tags[]): Range | null {
  const wanted = tags[index]?.indicators ?? []
  let best: Range | null = null
  let most = LEAST_LIKENESS
  report.sentences.forEach((sentence, i) => {
    if (sentence.part !== 'plan') return
    const offered = new Map((tags[i]?.indicators ?? []).map((tag) => [tag.id, tag.p]))
    // A heading alone promises less than a sentence.
    const likeness =
      wanted.reduce((sum, tag) => Math.max(sum, tag.p * (offered.get(tag.id) ?? 0)), 0) * (sentence.heading ? 0.8 : 1)
    if (likeness > most) {
      most = likeness
      best = { start: sentence.start, end: sentence.end }
    }
  })
  return best
}
