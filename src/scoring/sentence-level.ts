import type { Sentence } from '../reading/report.js'
import { clipped } from '../tagging/combine.js'
import type { Signal } from '../tagging/signals.js'
import type { CoverageLevel } from '../words.js'
import { evidenceMarks } from './evidence-marks.js'

/** How far one sentence goes: 1 named, 2 a done action, 3 a done action with a figure, a document, a date or a named case. */
export function sentenceLevel(sentence: Sentence, signal: Signal, acted: number): Exclude<CoverageLevel, 0> {
  if (sentence.heading) return 1
  if (clipped(signal.logits[acted] ?? 0) < 0) return 1
  return evidenceMarks(sentence.text).length > 0 ? 3 : 2
}
