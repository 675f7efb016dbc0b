import { readExemplars } from '../training/exemplars.js'
import { frameworkOfYear, type Framework } from '../framework/framework.js'

/** One sentence that the classifier is taught with, as a baseline is taught with it. */
export interface Lesson {
  readonly text: string
  /** Best first; empty where it has no topic. */
  readonly areas: readonly string[]
  /** Numbers of indicators, best first, by the frameworks it is labelled for. */
  readonly indicators: ReadonlyMap<string, readonly string[]>
}

/** How much the classifier is taught with. */
export interface LessonCounts {
  readonly exemplars: number
  readonly documents: number
  readonly documentSentences: number
  readonly shortfalls: number
  readonly lookalikes: number
}

/** The exemplar sentences and the sentences of the labelled documents; page furniture, titles and signatures teach nothing. */
export function readLessons(
  folder: string,
  frameworks: readonly Framework[],
): { lessons: Lesson[]; counts: LessonCounts } {
  const { sentences, documents } = readExemplars(folder)
  const told = documents.flatMap((document) => {
    const framework = frameworkOfYear(frameworks, document.year)
    return document.sentences
      .filter((sentence) => !['chrome', 'title', 'signature'].includes(sentence.role))
      .map(({ text, areas, clauses }) => ({ text, areas, indicators: new Map([[framework?.id ?? '', clauses]]) }))
  })
  return {
    lessons: [...sentences, ...told],
    counts: {
      exemplars: sentences.length,
      documents: documents.length,
      documentSentences: told.length,
      shortfalls: sentences.filter((sentence) => sentence.file === 'shortfalls.tsv').length,
      lookalikes: sentences.filter((sentence) => sentence.file === 'lookalikes.tsv').length,
    },
  }
}
