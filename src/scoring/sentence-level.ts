import { sigmoid } from '../language/sparse-model.js'
import type { Sentence } from '../reading/report.js'
import { evidenceMarks } from '../tagging/evidence-marks.js'

/** For each level how surely a sentence goes that far, in [0, 1]. */
export type Reach = Readonly<Record<1 | 2 | 3, number>>

/**
 * How far one sentence goes: it names, tells a done action, or tells one with a figure, a document, a date or a named case. A heading only names.
 *
 * @param acted log-odds of a done action
 */
export function reachOf(sentence: Sentence, acted: number): Reach {
  if (sentence.heading) return { 1: 1, 2: 0, 3: 0 }
  const done = sigmoid(acted)
  return { 1: 1, 2: done, 3: evidenceMarks(sentence.text).length > 0 ? done : 0 }
}
