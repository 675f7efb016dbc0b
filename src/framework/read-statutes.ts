import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readYaml } from './read-models.js'
import { statuteFileSchema, statuteSchema, type Statute } from './statute.js'

const compiledSchema = z.object({ of: z.string(), statutes: z.array(statuteSchema) })

/**
 * The statutes of a folder. Reading the files takes a second, so a compiled copy is used where it was made of exactly these files.
 *
 * @throws Error naming file and place of the first fault
 */
export function readStatutes(folder: string, compiled: string): Statute[] {
  const of = contentHash(folder)
  if (existsSync(compiled)) {
    const copy = compiledSchema.parse(JSON.parse(readFileSync(compiled, 'utf8')))
    if (copy.of === of) return copy.statutes
  }
  return statuteFiles(folder).flatMap((path) => readYaml(path, statuteFileSchema))
}

/** Whether a compiled copy was made of exactly these files. */
export function isCompiledOf(folder: string, compiled: string): boolean {
  return compiledSchema.parse(JSON.parse(readFileSync(compiled, 'utf8'))).of === contentHash(folder)
}

/** Writes the compiled copy of a folder. */
export function compileStatutes(folder: string, compiled: string): void {
  const statutes = statuteFiles(folder).flatMap((path) => readYaml(path, statuteFileSchema))
  writeFileSync(compiled, JSON.stringify({ of: contentHash(folder), statutes }))
}

function statuteFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => join(folder, file))
}

function contentHash(folder: string): string {
  const hash = createHash('sha256')
  for (const path of statuteFiles(folder)) hash.update(readFileSync(path))
  return hash.digest('hex')
}
