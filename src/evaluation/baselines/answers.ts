import type { Analysis } from '../../analysis-shape.js'
import type { Area, Part } from '../../words.js'

/** What a baseline says of one sentence: at most one area and one indicator (its whole id). */
export interface Answer {
  readonly area: Area | null
  readonly indicator: string | null
}

/** A way of tagging that looks at one sentence at a time. @param framework id of the framework of the report's year */
export type Baseline = (sentence: string, framework: string | null) => Answer

const WITHOUT_TOPICS: ReadonlySet<Part> = new Set(['title', 'opening', 'signature', 'chrome'])

/** The analysis with a baseline's tags in place of the tagger's; reading is shared, so that only the tagging is compared. Paragraphs and scores are left as they were and mean nothing. */
export function answeredBy(baseline: Baseline, analysis: Analysis): Analysis {
  return {
    ...analysis,
    sentences: analysis.sentences.map((sentence) => {
      if (WITHOUT_TOPICS.has(sentence.part)) return sentence
      const { area, indicator } = baseline(sentence.text, analysis.framework)
      return {
        ...sentence,
        areas: area === null ? [] : [{ id: area, p: null }],
        indicators: indicator === null ? [] : [{ id: indicator, p: null, evidence: { terms: [], context: [] } }],
      }
    }),
  }
}
