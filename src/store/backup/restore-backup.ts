import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { extract } from 'tar'
import { z } from 'zod'
import { FajingError } from '../../errors.js'
import { lockDirectory } from '../directory-lock.js'
import { EMBEDDED_FOLDER } from '../embedded-pool.js'
import { openPools } from '../open-pools.js'
import { openStore } from '../open-store.js'
import { looseRows } from '../verify/loose-rows.js'
import { BACKUP_HEAD, BACKUP_SCHEMA } from './write-backup.js'

const headSchema = z.object({ schema: z.literal(BACKUP_SCHEMA), createdAt: z.string() })
const FRAMEWORKS = 'frameworks'

export interface Restored {
  /** When the backup was written. */
  readonly createdAt: string
  /** Finished reports in it. */
  readonly reports: number
}

/**
 * Puts a backup in place of an embedded store. It is unpacked beside, opened, brought up to date and looked through before anything is moved,
 * so a broken file changes nothing.
 *
 * @param replace a store that is there is moved aside to a name with `-before-restore`, never deleted
 * @throws FajingError file-not-found, backup-broken, restore-would-replace, data-dir-in-use
 */
export async function restoreBackup(dataDirectory: string, file: string, replace: boolean): Promise<Restored> {
  if (!existsSync(file)) throw new FajingError('file-not-found', { file, reason: 'ENOENT' })
  await mkdir(dataDirectory, { recursive: true })
  const target = join(dataDirectory, EMBEDDED_FOLDER)
  if (!replace && (await holdsAnything(target)))
    throw new FajingError('restore-would-replace', { directory: resolve(dataDirectory) })
  const unpacked = join(dataDirectory, `restoring-${randomUUID()}`)
  const unlock = await lockDirectory(target)
  try {
    const restored = await unpack(file, unpacked)
    const aside = `-before-restore-${restored.createdAt.replace(/\D/g, '')}-${randomUUID().slice(0, 8)}`
    for (const name of [EMBEDDED_FOLDER, FRAMEWORKS]) {
      if (!existsSync(join(unpacked, name))) continue
      const place = join(dataDirectory, name)
      if (await holdsAnything(place)) await rename(place, `${place}${aside}`)
      else await rm(place, { recursive: true, force: true })
      await rename(join(unpacked, name), place)
    }
    return restored
  } finally {
    // Of an archive that breaks off, the last files may still be written.
    await rm(unpacked, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    await rm(`${join(unpacked, EMBEDDED_FOLDER)}.pid`, { force: true })
    await unlock()
  }
}

/** @throws FajingError backup-broken */
async function unpack(file: string, folder: string): Promise<Restored> {
  await mkdir(folder)
  try {
    await extract({ file, cwd: folder, strict: true })
    const { createdAt } = headSchema.parse(JSON.parse(await readFile(join(folder, BACKUP_HEAD), 'utf8')))
    const pools = await openPools({ databaseUrl: undefined, dataDirectory: folder }, () => undefined)
    try {
      const { done, loose } = await looseRows(await openStore(pools.store))
      if (loose.length > 0) throw new Error('rows do not hold together')
      return { createdAt, reports: done }
    } finally {
      await pools.close()
    }
  } catch (error) {
    throw new FajingError('backup-broken', { file, reason: error instanceof Error ? error.message.slice(0, 200) : '' })
  }
}

async function holdsAnything(directory: string): Promise<boolean> {
  return existsSync(directory) && (await readdir(directory)).length > 0
}
