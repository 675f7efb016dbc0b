import { z } from 'zod'
import { squeeze } from '../../language/normalise.js'
import { conceptSchema, conceptLinks, type Concept } from '../concept.js'
import type { Framework } from '../framework.js'
import { unknownNumbers } from './check-frameworks.js'
import type { Fault } from './fault.js'
import { conform, locate } from './located-yaml.js'
import type { ModelFile } from './model-file.js'

const conceptFile = z.array(conceptSchema)

/** Validates the concepts: shape, unique ids, forms given once, links that lead somewhere. */
export function checkConcepts(
  files: readonly ModelFile[],
  editions: readonly Framework[],
): { concepts: Concept[]; faults: Fault[] } {
  const faults: Fault[] = []
  const concepts: Concept[] = []
  const places = new Map<string, { file: string; line: number }>()
  for (const { file, content } of files) {
    const { yaml, faults: broken } = locate(file, content)
    faults.push(...broken)
    if (yaml === null) continue
    const { value, faults: shape } = conform(file, yaml, conceptFile)
    faults.push(...shape)
    value?.forEach((concept, i) => {
      const line = yaml.lineOf([i, 'id'])
      const other = places.get(concept.id)
      if (other !== undefined) faults.push({ file, line, code: 'concept-twice', params: { id: concept.id, ...other } })
      places.set(concept.id, { file, line })
      for (const form of repeatedForms(concept))
        faults.push({ file, line: yaml.lineOf([i, 'forms']), code: 'form-twice', params: { form } })
      for (const { framework, fault } of unknownNumbers(conceptLinks(concept), editions))
        faults.push({ file, line: yaml.lineOf([i, framework]), ...fault })
      concepts.push(concept)
    })
  }
  return { concepts, faults }
}

/** Forms that are the same to the reader, who sees no quotation marks and no white space. */
function repeatedForms(concept: Concept): string[] {
  const seen = new Set<string>()
  return concept.forms.filter((form) => {
    const { view } = squeeze(form)
    if (seen.has(view)) return true
    seen.add(view)
    return false
  })
}
