import { sigmoid } from '../language/sparse-model.js'
import type { Sentence } from '../reading/report.js'
import { evidenceMarks } from '../tagging/evidence-marks.js'
import type { IndicatorTag } from '../tagging/tagger.js'

/** For each level how surely a sentence goes that far, in [0, 1]. */
export type Reach = Readonly<Record<1 | 2 | 3, number>>

/**
 * How far one sentence goes for an indicator: it names, tells a done action, or tells one with a figure, a document, a date or a named case. A
 * heading only names. Where the indicator is not what the sentence is most about, the evidence must stand near the words that speak of it.
 *
 * @param rank place of the tag among the sentence's tags, from 0
 * @param acted log-odds of a done action
 */
export function reachOf(sentence: Sentence, tag: IndicatorTag, rank: number, acted: number): Reach {
  if (sentence.heading) return { 1: 1, 2: 0, 3: 0 }
  const done = sigmoid(acted)
  const stretch = rank === 0 ? sentence.text : near(sentence, tag)
  return { 1: 1, 2: done, 3: evidenceMarks(stretch).length > 0 ? done : 0 }
}

/** The clauses that hold the tag's terms, and the one after them; the whole sentence where no term speaks for the tag. */
function near(sentence: Sentence, { evidence }: IndicatorTag): string {
  const { text, start } = sentence
  if (evidence.terms.length === 0) return text
  const first = Math.min(...evidence.terms.map((term) => term.start)) - start
  const last = Math.max(...evidence.terms.map((term) => term.end)) - start
  const from = lastBreak(text.slice(0, first))
  const rest = /^[^，,；;。]*[，,；;。]?[^，,；;。]*/.exec(text.slice(last))?.[0].length ?? 0
  return text.slice(from, last + rest)
}

function lastBreak(before: string): number {
  return Math.max(...['，', ',', '；', ';', '。'].map((mark) => before.lastIndexOf(mark))) + 1
}
