import { AREA_NAMES } from '../../messages/parts.js'
import { AREAS, type Area } from '../../words.js'
import type { ConceptIndex } from '../concept-index.js'

/** An area by its id or by what people call it; undefined where it is neither. */
export function areaNamed(cell: string): Area | undefined {
  const plain = cell.replace(/\s/g, '')
  return (
    AREAS.find((area) => plain === area || plain === AREA_NAMES[area].zh) ??
    AREAS.find(
      (area) => plain.length >= 2 && (AREA_NAMES[area].zh.includes(plain) || plain.includes(AREA_NAMES[area].zh)),
    )
  )
}

/** The area that most concepts in some words belong to; null where there are none. */
export function areaOfWords(words: readonly string[], concepts: ConceptIndex): Area | null {
  const votes = new Map<Area, number>()
  for (const word of words)
    for (const { values } of concepts.find(word))
      for (const concept of values)
        concept.areas.forEach((area, nth) => {
          const vote = (concept.weight === 'strong' ? 1 : 0.5) / (nth + 1) / values.length
          votes.set(area, (votes.get(area) ?? 0) + vote)
        })
  return [...votes].sort((a, b) => b[1] - a[1] || AREAS.indexOf(a[0]) - AREAS.indexOf(b[0]))[0]?.[0] ?? null
}
