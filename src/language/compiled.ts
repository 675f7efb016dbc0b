import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** A folder of the models as the build left it: what was read from its files, and the hash of those files. */
interface Compiled<T> {
  readonly of: string
  readonly value: T
}

/**
 * What a folder of YAML files holds. Reading and validating them takes a second at each start, so a copy is used where the build made it of exactly
 * these files; where one was edited since, the files themselves are read.
 *
 * @param read reads and validates the files
 */
export function compiledOr<T>(folder: string, read: () => T): T {
  return compiledCopy<T>(folder)?.value ?? read()
}

/** True where the copy of a folder was made of exactly its files. */
export function isCompiled(folder: string): boolean {
  return compiledCopy(folder) !== null
}

/** Writes the copy of a folder; part of the build. */
export function writeCompiled<T>(folder: string, value: T): void {
  const compiled: Compiled<T> = { of: contentHash(folder), value }
  writeFileSync(copyOf(folder), JSON.stringify(compiled))
}

/** The YAML files of a folder, in the order in which they are read. */
export function yamlFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => join(folder, file))
}

function compiledCopy<T>(folder: string): Compiled<T> | null {
  const path = copyOf(folder)
  if (!existsSync(path)) return null
  // Written by this very code from validated data, so it is not validated again.
  const copy = JSON.parse(readFileSync(path, 'utf8')) as Compiled<T>
  return copy.of === contentHash(folder) ? copy : null
}

function copyOf(folder: string): string {
  return join(dirname(folder), 'dictionary', `${basename(folder)}.json`)
}

function contentHash(folder: string): string {
  const hash = createHash('sha256')
  for (const path of yamlFiles(folder)) hash.update(basename(path)).update(readFileSync(path))
  return hash.digest('hex')
}
