import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { archiveItems } from '../../batch/archive-items.js'
import type { BatchItem } from '../../batch/batch-item.js'
import { readManifest, type ManifestRow } from '../../batch/manifest.js'
import { FajingError } from '../../errors.js'
import { factsOfEntry } from '../../intake/archive-facts.js'
import { isArchive } from '../../intake/read-archive.js'

/** The items of a folder, ZIP or manifest, always in the same order. Each call walks them anew; bytes are read when an item is reached. */
export type Items = () => AsyncGenerator<BatchItem>

/** @throws FajingError file-not-found, and what the manifest or archive is refused for */
export async function openInput(path: string): Promise<Items> {
  if (await isFolder(path)) return () => folderItems(path)
  const bytes = await bytesOf(path)
  if (await isArchive(bytes)) return () => archiveItems(bytes)
  const rows = await readManifest(bytes)
  return () => manifestItems(rows, dirname(resolve(path)))
}

async function* folderItems(root: string): AsyncGenerator<BatchItem> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length))
    .filter((file) => !file.split(/[\\/]/).some((step) => LEFT_BEHIND.test(step)))
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
  for (const file of files) {
    const steps = file.split('/')
    const facts = factsOfEntry({ folders: steps.slice(0, -1), name: steps.at(-1) ?? '' })
    yield { file, facts, source: await readable(join(root, file), file) }
  }
}

/** What operating systems and word processors leave behind in a folder. */
const LEFT_BEHIND = /^(?:\.|~\$|__MACOSX$|thumbs\.db$|desktop\.ini$)/i

async function* manifestItems(rows: readonly ManifestRow[], folder: string): AsyncGenerator<BatchItem> {
  for (const { file, facts } of rows) {
    const source = file === null ? null : await readable(resolve(folder, file), file)
    yield { file, facts: { ...facts, fileName: file ?? undefined }, source }
  }
}

/** The bytes of an item, or why they cannot be had, by the name that the sender gave it. */
async function readable(path: string, file: string): Promise<Uint8Array | FajingError> {
  try {
    return await found(file, () => readFile(path))
  } catch (error) {
    if (error instanceof FajingError) return error
    throw error
  }
}

/** @throws FajingError file-not-found */
export async function bytesOf(path: string): Promise<Uint8Array> {
  return await found(path, () => readFile(path))
}

async function isFolder(path: string): Promise<boolean> {
  return (await found(path, () => stat(path))).isDirectory()
}

async function found<T>(file: string, reading: () => Promise<T>): Promise<T> {
  try {
    return await reading()
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new FajingError('file-not-found', { file, reason: String(error.code) })
    throw error
  }
}
