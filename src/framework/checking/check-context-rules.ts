import { z } from 'zod'
import type { Concept } from '../concept.js'
import { contextRuleSchema, type ContextRule } from '../context-rules.js'
import type { Fault } from './fault.js'
import { conform, locate } from './located-yaml.js'
import type { ModelFile } from './model-file.js'

const ruleFile = z.array(contextRuleSchema)

/** Validates the context rules: shape, one rule a form, concepts that exist, and a default for forms that no concept lists. */
export function checkContextRules(
  { file, content }: ModelFile,
  concepts: readonly Concept[],
): { rules: ContextRule[]; faults: Fault[] } {
  const { yaml, faults } = locate(file, content)
  if (yaml === null) return { rules: [], faults }
  const { value: rules, faults: shape } = conform(file, yaml, ruleFile)
  if (rules === null) return { rules: [], faults: shape }
  const found: Fault[] = []
  const ids = new Set<string>()
  const ruleOf = new Map<string, string>()
  const known = new Set(concepts.map((concept) => concept.id))
  const listed = new Set(concepts.flatMap((concept) => concept.forms))
  rules.forEach((rule, i) => {
    const at = (path: PropertyKey[], fault: Pick<Fault, 'code' | 'params'>) =>
      found.push({ file, line: yaml.lineOf([i, ...path]), ...fault })
    if (ids.has(rule.id)) at(['id'], { code: 'rule-twice', params: { id: rule.id } })
    ids.add(rule.id)
    for (const form of rule.forms) {
      const other = ruleOf.get(form)
      if (other !== undefined) at(['forms'], { code: 'form-has-rule', params: { form, id: other } })
      ruleOf.set(form, rule.id)
      if (!listed.has(form) && rule.otherwise === undefined)
        at(['forms'], { code: 'form-without-default', params: { form } })
    }
    rule.readings.forEach((reading, r) => {
      for (const id of reading.concepts)
        if (!known.has(id)) at(['readings', r, 'concepts'], { code: 'concept-unknown', params: { id } })
    })
    for (const id of rule.otherwise ?? [])
      if (!known.has(id)) at(['otherwise'], { code: 'concept-unknown', params: { id } })
  })
  return { rules, faults: found }
}
