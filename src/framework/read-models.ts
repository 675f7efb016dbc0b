import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { conceptSchema, type Concept } from './concept.js'
import { ConceptIndex } from './concept-index.js'
import { contextRuleSchema, type ContextRule } from './context-rules.js'
import { frameworkSchema, type Framework } from './framework.js'

/** All frameworks of a folder, in the order of their files. @throws Error naming file and place of the first fault */
export function readFrameworks(folder: string): Framework[] {
  return yamlFiles(folder).map((path) => readYaml(path, frameworkSchema))
}

/** Stands among the concepts but holds how their forms are read. */
export const CONTEXT_RULES_FILE = 'context-rules.yaml'

/** All concepts of a folder. @throws Error naming file and place of the first fault */
export function readConcepts(folder: string): Concept[] {
  return yamlFiles(folder)
    .filter((path) => basename(path) !== CONTEXT_RULES_FILE)
    .flatMap((path) => readYaml(path, z.array(conceptSchema)))
}

/** The rules by which forms with several meanings are read. @throws Error naming file and place of the first fault */
function readContextRules(folder: string): ContextRule[] {
  return readYaml(join(folder, CONTEXT_RULES_FILE), z.array(contextRuleSchema))
}

/** All forms of a folder's concepts, read by its context rules. @throws Error naming file and place of the first fault */
export function readConceptIndex(folder: string): ConceptIndex {
  return new ConceptIndex(readConcepts(folder), readContextRules(folder))
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => join(folder, file))
}

/** One YAML file, validated. @throws Error naming file and place of the first fault */
export function readYaml<T>(path: string, schema: z.ZodType<T>): T {
  const content: unknown = parse(readFileSync(path, 'utf8'))
  const parsed = schema.safeParse(content)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new Error(`${path}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not valid'}`)
}
