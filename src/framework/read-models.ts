import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { compiledOr, yamlFiles } from '../language/compiled.js'
import { yaml } from '../language/yaml.js'
import { conceptSchema, type Concept } from './concept.js'
import { ConceptIndex } from './concept-index.js'
import { contextRuleSchema, type ContextRule } from './context-rules.js'
import { frameworkSchema, type Framework } from './framework.js'

/** All frameworks of a folder, in the order of their files. @throws Error naming file and place of the first fault */
export function readFrameworks(folder: string): Framework[] {
  return compiledOr(folder, () => parseFrameworks(folder))
}

/** The same from the files themselves. */
export function parseFrameworks(folder: string): Framework[] {
  return yamlFiles(folder).map((path) => readYaml(path, frameworkSchema))
}

/** Stands among the concepts but holds how their forms are read. */
export const CONTEXT_RULES_FILE = 'context-rules.yaml'

/** Concepts, and the rules by which forms with several meanings are read. */
interface ConceptsAndRules {
  readonly concepts: readonly Concept[]
  readonly rules: readonly ContextRule[]
}

/** Concepts and context rules from the files of a folder themselves. @throws Error naming file and place of the first fault */
export function parseConcepts(folder: string): ConceptsAndRules {
  return {
    concepts: yamlFiles(folder)
      .filter((path) => basename(path) !== CONTEXT_RULES_FILE)
      .flatMap((path) => readYaml(path, z.array(conceptSchema))),
    rules: readYaml(join(folder, CONTEXT_RULES_FILE), z.array(contextRuleSchema)),
  }
}

/** All concepts of a folder. @throws Error naming file and place of the first fault */
export function readConcepts(folder: string): readonly Concept[] {
  return compiledOr(folder, () => parseConcepts(folder)).concepts
}

/** All forms of a folder's concepts, read by its context rules. @throws Error naming file and place of the first fault */
export function readConceptIndex(folder: string): ConceptIndex {
  const { concepts, rules } = compiledOr(folder, () => parseConcepts(folder))
  return new ConceptIndex(concepts, rules)
}

/** One YAML file, validated. @throws Error naming file and place of the first fault */
export function readYaml<T>(path: string, schema: z.ZodType<T>): T {
  const content: unknown = yaml().parse(readFileSync(path, 'utf8'))
  const parsed = schema.safeParse(content)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new Error(`${path}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not valid'}`)
}
