import type { ContextRule } from '../context-rules.js'
import type { Concept } from '../concept.js'
import { CONTEXT_RULES_FILE } from '../read-models.js'
import type { Framework } from '../framework.js'
import type { Statute } from '../statute.js'
import { checkConcepts } from './check-concepts.js'
import { checkContextRules } from './check-context-rules.js'
import { checkCues } from './check-cues.js'
import { checkDocument } from './check-documents.js'
import { checkExemplars, type ExemplarRow, type PlacedSentence } from './check-exemplars.js'
import { checkFrameworks } from './check-frameworks.js'
import { checkStatutes } from './check-statutes.js'
import type { Fault } from './fault.js'
import { modelFiles } from './model-file.js'
import { nearDuplicates } from './near-duplicates.js'

/** What lies in `models/`, read with all its faults. */
export interface CheckedModels {
  /** In the order of files and lines; empty where everything is sound. */
  readonly faults: readonly Fault[]
  readonly frameworks: readonly Framework[]
  readonly concepts: readonly Concept[]
  readonly rules: readonly ContextRule[]
  readonly exemplars: readonly ExemplarRow[]
  readonly documents: number
  readonly duplicates: number
  readonly statutes: readonly Statute[]
}

/** From this likeness on two sentences teach the same (Jaccard of character 5-grams). */
const ALIKE = 0.4

/**
 * Reads every data file of the models folder and collects all faults instead of stopping at the first. What rests on a file that could not
 * be read is left alone: it would only repeat the same fault in other words.
 */
export function checkModels(folder: string): CheckedModels {
  const { frameworks, faults: ofFrameworks } = checkFrameworks(modelFiles(folder, 'frameworks', '.yaml'))
  const isRules = ({ file }: { file: string }) => file.endsWith(`/${CONTEXT_RULES_FILE}`)
  const conceptFiles = modelFiles(folder, 'concepts', '.yaml')
  const { concepts, faults: ofConcepts } = checkConcepts(
    conceptFiles.filter((file) => !isRules(file)),
    frameworks,
  )
  const rules =
    ofConcepts.length > 0 ? [] : conceptFiles.filter(isRules).map((file) => checkContextRules(file, concepts))
  const tables = modelFiles(folder, 'exemplars', '.tsv').map((file) => checkExemplars(file, frameworks))
  const labelled = modelFiles(folder, 'exemplars/documents', '.tsv')
  const documents = labelled
    .filter(({ file }) => !file.endsWith('.coverage.tsv'))
    .map((file) => {
      const beside = file.file.replace(/\.tsv$/, '.coverage.tsv')
      return checkDocument(
        file,
        labelled.find((other) => other.file === beside),
        frameworks,
      )
    })
  const { statutes, faults: ofStatutes } = checkStatutes(modelFiles(folder, 'statutes', '.yaml'))
  const exemplars = tables.flatMap(({ rows }) => rows)
  const duplicates = duplicateFaults([...exemplars, ...documents.flatMap(({ sentences }) => sentences)])
  const resting = [
    ...ofConcepts,
    ...rules.flatMap(({ faults }) => faults),
    ...tables.flatMap(({ faults }) => faults),
    ...documents.flatMap(({ faults }) => faults),
  ]
  return {
    faults: inOrder([
      ...ofFrameworks,
      ...(ofFrameworks.length > 0 ? [] : resting),
      ...duplicates,
      ...modelFiles(folder, 'cues', '.yaml').flatMap(checkCues),
      ...ofStatutes,
    ]),
    frameworks,
    concepts,
    rules: rules.flatMap((one) => one.rules),
    exemplars,
    documents: documents.length,
    duplicates: duplicates.length,
    statutes,
  }
}

function duplicateFaults(sentences: readonly PlacedSentence[]): Fault[] {
  return nearDuplicates(
    sentences.map(({ text }) => text),
    ALIKE,
  ).flatMap(({ index, like, similarity }): Fault[] => {
    const [one, other] = [sentences[index], sentences[like]]
    if (one === undefined || other === undefined) return []
    return [
      {
        file: one.file,
        line: one.line,
        code: 'near-duplicate',
        params: { file: other.file, line: other.line, similarity: similarity.toFixed(2) },
      },
    ]
  })
}

function inOrder(faults: Fault[]): Fault[] {
  return faults.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
}
