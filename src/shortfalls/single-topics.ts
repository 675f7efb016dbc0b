import { gather } from '../gather.js'
import { markerOf } from '../reading/markers.js'
import type { Report, Sentence } from '../reading/report.js'
import type { Signal } from '../tagging/signals.js'
import type { Tags } from '../tagging/tagger.js'
import type { Range } from '../words.js'

/** What tagging says of the sentences of a report. */
export interface Topics {
  readonly signals: readonly (Signal | null)[]
  readonly tags: readonly Tags[]
}

/** How sentences are heard and then tagged in their places, so that single shortfalls can be tagged like sentences. */
export interface Tagging {
  readonly hear: (report: Report) => readonly (Signal | null)[]
  readonly tag: (report: Report, signals: readonly (Signal | null)[]) => readonly Tags[]
}

/** Single shortfalls as sentences of a report of their own, under the headings and the lead of the sentence that they stand in. */
export interface Excerpt {
  readonly report: Report
  /** Indices in the whole report of those that stand above; the single ones follow them. */
  readonly above: readonly number[]
}

/** @param ranges within the sentence, in order */
export function excerptOf(report: Report, whole: Sentence, ranges: readonly Range[]): Excerpt {
  const above = [...new Set(whole.lead === null ? whole.path : [...whole.path, whole.lead])]
  const moved = (sentence: Sentence): Sentence => ({
    ...sentence,
    path: sentence.path.map((at) => placeOf(at, above)).filter((at) => at !== null),
    lead: sentence.lead === null ? null : placeOf(sentence.lead, above),
  })
  const below = moved(whole)
  const singles = ranges.map((range): Sentence => {
    const half = whole.half.slice(range.start, range.end)
    return {
      ...below,
      text: whole.text.slice(range.start, range.end),
      half,
      start: whole.start + range.start,
      end: whole.start + range.end,
      marker: markerOf(half),
      heading: false,
    }
  })
  const standing = above
    .map((at) => report.sentences[at])
    .filter((sentence) => sentence !== undefined)
    .map(moved)
  return { report: { ...report, sentences: [...standing, ...singles] }, above }
}

function placeOf(at: number, above: readonly number[]): number | null {
  const place = above.indexOf(at)
  return place < 0 ? null : place
}

/** An excerpt with what tagging says of its sentences. */
export interface ReadExcerpt extends Topics {
  readonly excerpt: Excerpt
}

/** Reads excerpts of a report: all that is new in them is heard together, what stands above was heard with the report. */
export function readExcerpts(
  excerpts: readonly (Excerpt | null)[],
  whole: Report,
  signals: Topics['signals'],
  { hear, tag }: Tagging,
): (ReadExcerpt | null)[] {
  const singles = gather(excerpts, (excerpt) => excerpt?.report.sentences.slice(excerpt.above.length) ?? [])
  const heard = singles.length === 0 ? [] : hear({ ...whole, sentences: singles })
  let next = 0
  return excerpts.map((excerpt) => {
    if (excerpt === null) return null
    const { report, above } = excerpt
    const first = next
    next += report.sentences.length - above.length
    const all = [...above.map((at) => signals[at] ?? null), ...heard.slice(first, next)]
    return { excerpt, signals: all, tags: tag(report, all) }
  })
}
