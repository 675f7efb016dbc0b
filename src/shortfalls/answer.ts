import type { Report } from '../reading/report.js'
import type { Tags } from '../tagging/tagger.js'
import type { Range } from '../words.js'

/** Least likeness of topics for a plan sentence to count as an answer. */
const LEAST_LIKENESS = 0.35
/** The same where they share no word: half of such answers were on another matter of the topic, nearly all of the less likely ones. */
const LEAST_WITHOUT_WORDS = 0.7
/** Where topics differ within an area, least share of words in common. Read off by hand from the answers of eighty reports. */
const LEAST_IN_WORDS = 0.12
/** The same where areas differ too. */
const LEAST_ACROSS_AREAS = 0.2
/** What a share of words in common counts beside the likeness of topics, when several sentences could be the answer. */
const WORTH_OF_WORDS = 3
/** A heading alone promises less than a sentence. */
const HEADING_SHARE = 0.8
/** A stretch of fewer pairs counts as one of so many: a heading shares all of its words by chance. */
const LEAST_PAIRS = 16
/** Words in more sentences of a plan than this do not tell its sentences apart; it also bounds the work for a plan of any length. */
const MOST_SENTENCES = 8
/** Words of every report, whatever it speaks of. */
const EVERYWHERE =
  /[^\u4e00-\u9fffA-Za-z]+|进一步|重大|推进|工作|建设|法治|政府|行政|加强|提高|提升|落实|完善|健全|强化|水平|能力|机制|体系|制度|不足|不够|问题|部分|个别|少数|一些|存在|力度|开展|有待|全面|重点|情况|方面|执法|人员|基层|干部|单位|群众|较为|切实|积极|确保|组织|继续|持续|深入|年度|全[省市县区镇]/

/** A sentence of the plan. */
interface Promise extends Range {
  /** Its place in the report. */
  readonly nth: number
  readonly tags: Tags | undefined
  readonly share: number
  /** How many different pairs of characters it holds. */
  pairs: number
}

/** What a plan promises, to be looked up by topic and by words. */
export interface Plan {
  /** By indicator id the sentence and the heading that offer the most. */
  readonly offers: ReadonlyMap<string, readonly Promise[]>
  /** By pair of characters the sentences that hold it. */
  readonly said: ReadonlyMap<number, readonly Promise[]>
}

/** What the plan of a report promises. */
export function planOf(report: Report, tags: readonly Tags[]): Plan {
  const offers = new Map<string, Promise[]>()
  const said = new Map<number, Promise[]>()
  report.sentences.forEach((sentence, nth) => {
    if (sentence.part !== 'plan') return
    const { start, end, half, heading } = sentence
    const promise: Promise = { nth, start, end, tags: tags[nth], share: heading ? HEADING_SHARE : 1, pairs: 0 }
    for (const pair of pairsOf(half)) {
      const known = said.get(pair)
      if (known?.at(-1) === promise) continue
      promise.pairs++
      if (known === undefined) said.set(pair, [promise])
      else known.push(promise)
    }
    for (const { id, p } of promise.tags?.indicators ?? []) {
      const known = offers.get(id) ?? []
      const at = known.findIndex((one) => one.share === promise.share)
      if (at < 0) offers.set(id, [...known, promise])
      else if (p > offered(known[at], id)) offers.set(id, known.with(at, promise))
    }
  })
  return { offers, said }
}

/**
 * The plan sentence that answers a shortfall: that is about the same topic, or about the same matter within its area; of several the one with
 * the most of both, the first of equals. Null where the plan says nothing to it.
 *
 * @param words the words of the shortfall, half-width
 */
export function answerOf(words: string, tags: Tags | undefined, plan: Plan): Range | null {
  const pairs = new Set(pairsOf(words))
  const shared = new Map<Promise, number>()
  for (const { id } of tags?.indicators ?? []) for (const promise of plan.offers.get(id) ?? []) shared.set(promise, 0)
  for (const pair of pairs) {
    const promises = plan.said.get(pair)
    if (promises === undefined || promises.length > MOST_SENTENCES) continue
    for (const promise of promises) shared.set(promise, (shared.get(promise) ?? 0) + 1)
  }
  let best: { readonly promise: Promise; readonly worth: number } | null = null
  for (const [promise, count] of shared) {
    const topic = likenessOf(tags, promise)
    const inWords = count / Math.sqrt(Math.max(LEAST_PAIRS, pairs.size) * Math.max(LEAST_PAIRS, promise.pairs))
    const least = sharesArea(tags, promise.tags) ? LEAST_IN_WORDS : LEAST_ACROSS_AREAS
    if (inWords < least && topic < (count === 0 ? LEAST_WITHOUT_WORDS : LEAST_LIKENESS)) continue
    const worth = topic + WORTH_OF_WORDS * inWords
    if (best === null || worth > best.worth || (worth === best.worth && promise.nth < best.promise.nth))
      best = { promise, worth }
  }
  return best === null ? null : { start: best.promise.start, end: best.promise.end }
}

/** How alike the topics are, 0–1. */
function likenessOf(tags: Tags | undefined, promise: Promise): number {
  return Math.max(0, ...(tags?.indicators ?? []).map(({ id, p }) => p * offered(promise, id) * promise.share))
}

function offered(promise: Promise | undefined, indicator: string): number {
  return promise?.tags?.indicators.find(({ id }) => id === indicator)?.p ?? 0
}

function sharesArea(a: Tags | undefined, b: Tags | undefined): boolean {
  return a?.areas.some(({ id }) => b?.areas.some((area) => area.id === id)) === true
}

/** The pairs of characters of what is left without the words of every report, in order; each as one number. */
function pairsOf(half: string): number[] {
  const pairs: number[] = []
  for (const stretch of half.split(EVERYWHERE))
    for (let i = 0; i + 2 <= stretch.length; i++) pairs.push((stretch.charCodeAt(i) << 16) | stretch.charCodeAt(i + 1))
  return pairs
}
