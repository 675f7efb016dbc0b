import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js'
import type { Segmenter } from '../../language/segmenter.js'
import { AREAS } from '../../words.js'
import type { Lesson } from '../lessons.js'
import type { Baseline } from './answers.js'

/** With natural's default of 1 nearly every sentence falls into the rarest class; between 0.01 and 0.1 it makes no difference. */
const SMOOTHING = 0.05
const NONE = 'none'

/** natural's Bayes with an index of its words, where it searches a sentence anew for each word it ever saw: the same features, twenty times as quick. All documents are added before the first question. */
class Bayes extends BayesClassifier {
  private positions: ReadonlyMap<string, number> | null = null

  override textToFeatures(observation: string | string[]): number[] {
    this.positions ??= new Map(Object.keys(this.features).map((word, i) => [word, i]))
    const features = new Array<number>(this.positions.size).fill(0)
    for (const word of observation) {
      const at = this.positions.get(word)
      if (at !== undefined) features[at] = 1
    }
    return features
  }
}

/** Plain Bayes over the words of one sentence, with the same lessons as the classifier: one for the areas and one for each framework. */
export function naturalBayes(
  lessons: readonly Lesson[],
  frameworks: readonly string[],
  segmenter: Segmenter,
): Baseline {
  const wordsOf = (text: string) =>
    segmenter.cut(text).filter((word) => /\p{Script=Han}/u.test(word) && !/\d/.test(word))
  const taught = lessons.map((lesson) => ({ lesson, words: wordsOf(lesson.text) }))
  const fitted = (labelOf: (lesson: Lesson) => string | null) => {
    const bayes = new Bayes(undefined, SMOOTHING)
    for (const { lesson, words } of taught) {
      const label = labelOf(lesson)
      if (label !== null) bayes.addDocument(words, label)
    }
    bayes.train()
    return (words: string[]) => (words.length === 0 ? NONE : bayes.classify(words))
  }
  const area = fitted((lesson) => lesson.areas[0] ?? NONE)
  const indicators = new Map(
    frameworks.map((id) => [
      id,
      fitted((lesson) => {
        const numbers = lesson.indicators.get(id)
        return numbers === undefined ? null : (numbers[0] ?? NONE)
      }),
    ]),
  )
  return (sentence, framework) => {
    const words = wordsOf(sentence)
    const best = area(words)
    const number = indicators.get(framework ?? '')?.(words) ?? NONE
    return {
      area: AREAS.find((known) => known === best) ?? null,
      indicator: number === NONE ? null : `${framework ?? ''}/${number}`,
    }
  }
}
