import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { create } from 'tar'
import { FajingError } from '../../errors.js'
import { ownFrameworksFolder } from '../../framework/own-frameworks.js'
import { lockDirectory } from '../directory-lock.js'
import { EMBEDDED_FOLDER } from '../embedded-pool.js'

/** Names the form of the file, for whoever restores it. */
export const BACKUP_SCHEMA = 'fajing.backup/1'
export const BACKUP_HEAD = 'fajing-backup.json'

/**
 * Writes the embedded store and the users' own frameworks into one file, whole or not at all. The directory is held meanwhile,
 * so that nobody changes it; PostgreSQL's own log brings a store to order that a killed process left.
 *
 * @throws FajingError data-dir-in-use, store-not-made
 */
export async function writeBackup(dataDirectory: string, file: string, now: Date): Promise<void> {
  const directory = join(dataDirectory, EMBEDDED_FOLDER)
  if (!existsSync(directory)) throw new FajingError('store-not-made', { directory: resolve(dataDirectory) })
  const unlock = await lockDirectory(directory)
  const head = join(dataDirectory, BACKUP_HEAD)
  const unfinished = `${file}.${randomUUID()}`
  try {
    await writeFile(head, `${JSON.stringify({ schema: BACKUP_SCHEMA, createdAt: now.toISOString() })}\n`)
    const frameworks = existsSync(ownFrameworksFolder(dataDirectory)) ? ['frameworks'] : []
    await create({ gzip: true, file: unfinished, cwd: dataDirectory, portable: true }, [
      BACKUP_HEAD,
      EMBEDDED_FOLDER,
      ...frameworks,
    ])
    await synced(unfinished)
    await rename(unfinished, file)
    await synced(dirname(resolve(file)))
  } finally {
    await rm(unfinished, { force: true })
    await rm(head, { force: true })
    await unlock()
  }
}

/** Brings what was written onto the disk: a backup that is said to be there survives a power cut. */
async function synced(path: string): Promise<void> {
  const handle = await open(path)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
