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

/** Single shortfalls as sentences of a report of their own, under the headings and the lead of the sentence that they stand in. */
export interface Excerpt {
  readonly report: Report
  /** Index of the first single one. */
  readonly first: number
}

/** @param ranges within the sentence, in order */
export function excerptOf(report: Report, index: number, ranges: readonly Range[]): Excerpt | null {
  const whole = report.sentences[index]
  if (whole === undefined) return null
  const above = [...new Set([...whole.path, ...(whole.lead === null ? [] : [whole.lead])])].flatMap((at) => {
    const sentence = report.sentences[at]
    return sentence === undefined ? [] : [{ at, sentence }]
  })
  const places = new Map(above.map(({ at }, place) => [at, place]))
  const moved = (sentence: Sentence): Sentence => ({
    ...sentence,
    path: sentence.path.flatMap((at) => places.get(at) ?? []),
    lead: sentence.lead === null ? null : (places.get(sentence.lead) ?? null),
  })
  const singles = ranges.map((range): Sentence => {
    const half = whole.half.slice(range.start, range.end)
    return {
      ...moved(whole),
      text: whole.text.slice(range.start, range.end),
      half,
      start: whole.start + range.start,
      end: whole.start + range.end,
      marker: markerOf(half),
      heading: false,
    }
  })
  return {
    report: { ...report, sentences: [...above.map(({ sentence }) => moved(sentence)), ...singles] },
    first: above.length,
  }
}
