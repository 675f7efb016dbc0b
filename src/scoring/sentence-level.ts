import type { Sentence } from '../reading/report.js'
import { evidenceMarks } from '../tagging/evidence-marks.js'
import type { CoverageLevel } from '../words.js'

/**
 * How far one sentence goes: 1 named, 2 a done action, 3 a done action with a figure, a document, a date or a named case.
 *
 * @param acted log-odds of a done action
 * @param least log-odds from which on it counts as one
 */
export function sentenceLevel(sentence: Sentence, acted: number, least: number): Exclude<CoverageLevel, 0> {
  if (sentence.heading || acted < least) return 1
  return evidenceMarks(sentence.text).length > 0 ? 3 : 2
}
