import { join } from 'node:path'
import { analyse } from '../analysis.js'
import { textOfLines } from '../intake/plain/plain-text.js'
import type { Kit } from '../kit.js'
import { answeredBy, type Baseline } from './baselines/answers.js'
import { keywordCount } from './baselines/keyword-count.js'
import { naturalBayes } from './baselines/natural-bayes.js'
import { evaluate, type Evaluation } from './evaluate.js'
import { gainOfIngredients } from './ingredients.js'
import { measureSinglesFolder, type SinglesFigures } from './singles/singles-folder.js'
import { readGoldFolder } from './labelled-report.js'
import { readLessons, type LessonCounts } from './lessons.js'

/** Everything that the accuracy page and the model card say. */
export interface Accuracy {
  readonly kit: Kit
  readonly product: Evaluation
  /** The tagger with its ingredients added one by one. */
  readonly steps: readonly Contender[]
  readonly baselines: readonly Contender[]
  /** Null where only whole reports were measured. */
  readonly singles: SinglesFigures | null
  readonly lessons: LessonCounts
  readonly reports: number
}

export interface Contender {
  readonly name: string
  readonly evaluation: Evaluation
}

/**
 * Measures product, ingredients and baselines on the labelled reports of a folder, and single shortfalls on those of another.
 * Takes about half a minute: natural's Bayes learns slowly.
 */
export function measureAccuracy(kit: Kit, models: string, reports: string, singles: string | null): Accuracy {
  const gold = readGoldFolder(reports)
  const { lessons, counts } = readLessons(join(models, 'exemplars'), kit.frameworks)
  const analyses = new Map(gold.map((report) => [report.name, analyse(textOfLines(report.text, 'txt'), kit)]))
  const answered = (name: string, baseline: Baseline) => ({
    name,
    evaluation: evaluate(gold, kit, (report) => {
      const analysis = analyses.get(report.name)
      if (analysis === undefined) throw new Error(`${report.name}: not analysed`)
      return answeredBy(baseline, analysis)
    }),
  })
  const outlines = kit.frameworks.filter((framework) => framework.years !== null).map(({ id }) => id)
  return {
    kit,
    product: evaluate(gold, kit),
    steps: gainOfIngredients(gold, kit),
    baselines: [
      answered('keyword count', keywordCount(kit.lexicon.concepts)),
      answered('natural Bayes', naturalBayes(lessons, outlines, kit.lexicon.segmenter)),
    ],
    singles: singles === null ? null : measureSinglesFolder(singles, kit),
    lessons: counts,
    reports: gold.length,
  }
}
