import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { conceptSchema, type Concept } from './concept.js'
import { frameworkSchema, type Framework } from './framework.js'

/** All frameworks of a folder, in the order of their files. @throws Error naming file and place of the first fault */
export function readFrameworks(folder: string): Framework[] {
  return yamlFiles(folder).map((path) => readYaml(path, frameworkSchema))
}

/** All concepts of a folder. @throws Error naming file and place of the first fault */
export function readConcepts(folder: string): Concept[] {
  return yamlFiles(folder).flatMap((path) => readYaml(path, z.array(conceptSchema)))
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
