import { align } from '../labels/align.js'
import type { GoldSentence, LabelledReport } from '../labels/labelled-report.js'
import { frameworkOfYear, type Framework } from '../framework/framework.js'
import { textOfLines } from '../intake/plain/plain-text.js'
import type { SparseModel } from '../language/sparse-model.js'
import { readReport } from '../reading/read-report.js'
import type { Report } from '../reading/report.js'
import { neighboursOf, type Neighbours } from '../tagging/neighbours.js'
import { signalsOf, type Signal } from '../tagging/signals.js'
import type { Kit } from '../kit.js'

/** Documents are left out in this many groups, so that the weights of context are fitted on what the classifier never saw. */
const FOLDS = 5

/**
 * Deals the documents out, all of a writer to one fold: a classifier that knows a writer's turns of phrase would be trusted more than it deserves
 * with the report of an office that nobody has read. The same documents give the same folds.
 */
export function foldsOf(documents: readonly LabelledReport[]): LabelledReport[][] {
  const byWriter = new Map<string, LabelledReport[]>()
  for (const document of documents) {
    const writer = document.writer ?? document.name
    byWriter.set(writer, [...(byWriter.get(writer) ?? []), document])
  }
  const folds = Array.from({ length: FOLDS }, (): LabelledReport[] => [])
  // The largest first, each to the fold that is smallest then: so the folds come out alike.
  for (const reports of [...byWriter.values()].sort((a, b) => b.length - a.length))
    folds.reduce((least, fold) => (fold.length < least.length ? fold : least)).push(...reports)
  return folds
}

/** A labelled document read and looked at by a classifier that never saw it. */
export interface Exposed {
  readonly document: LabelledReport
  readonly framework: Framework
  readonly report: Report
  readonly signals: readonly (Signal | null)[]
  readonly neighbours: readonly Neighbours[]
  /** Gold label of each sentence of the report; null where none lies over it. */
  readonly gold: readonly (GoldSentence | null)[]
}

/** Reads a document and lays its labels over the sentences that reading found. */
export function expose(
  document: LabelledReport,
  classifier: SparseModel,
  kit: Pick<Kit, 'lexicon' | 'frameworks'>,
): Exposed {
  const framework = frameworkOfYear(kit.frameworks, document.year)
  if (framework === null) throw new Error(`${document.name}: no framework for ${document.year}`)
  const report = readReport(textOfLines(document.text, 'txt'))
  const found = align(
    document.sentences.map((sentence) => sentence.text),
    report.sentences.map((sentence) => sentence.text),
    document.text,
  )
  const gold = report.sentences.map((): GoldSentence | null => null)
  found.forEach((index, i) => {
    const label = document.sentences[i]
    if (index >= 0 && label !== undefined) gold[index] ??= label
  })
  return {
    document,
    framework,
    report,
    gold,
    signals: signalsOf(report, kit.lexicon, classifier),
    neighbours: neighboursOf(report),
  }
}
