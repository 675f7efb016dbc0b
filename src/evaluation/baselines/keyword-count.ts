import type { ConceptIndex } from '../../framework/concept-index.js'
import { linksOf } from '../../framework/concept.js'
import type { Area } from '../../words.js'
import type { Baseline } from './answers.js'

/** The area and the indicator whose concepts stand in the sentence most often; of equals the one named first. Silent where no concept stands. */
export function keywordCount(concepts: ConceptIndex): Baseline {
  return (sentence, framework) => {
    const areas = new Map<Area, number>()
    const indicators = new Map<string, number>()
    for (const hit of concepts.find(sentence))
      for (const concept of hit.values) {
        for (const area of concept.areas) areas.set(area, (areas.get(area) ?? 0) + 1)
        for (const number of framework === null ? [] : linksOf(concept, framework))
          indicators.set(number, (indicators.get(number) ?? 0) + 1)
      }
    const number = mostOften(indicators)
    return { area: mostOften(areas), indicator: number === null ? null : `${framework ?? ''}/${number}` }
  }
}

function mostOften<K>(counts: ReadonlyMap<K, number>): K | null {
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
