import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { FajingError } from '../errors.js'

/** Frees the directory for the next process. */
export type Unlock = () => Promise<void>

/** Locks that this very process holds: in a container every process is number 1, so the number alone would not tell. */
const held = new Set<string>()

/**
 * Takes a directory for this process alone: PGlite has no lock of its own, and two processes on one directory lose rows silently.
 * The lock is a file beside the directory that names the process. It is never taken from a living process.
 *
 * @throws FajingError data-dir-in-use
 */
export async function lockDirectory(directory: string): Promise<Unlock> {
  const lock = `${resolve(directory)}.pid`
  if (held.has(lock)) throw inUse(directory, nameOf(process.pid))
  held.add(lock)
  try {
    await mkdir(directory, { recursive: true })
    if (!(await create(lock))) {
      await reap(lock, directory)
      if (!(await create(lock))) throw inUse(directory, await read(lock))
    }
  } catch (error) {
    held.delete(lock)
    throw error
  }
  return async () => {
    held.delete(lock)
    await rm(lock, { force: true })
  }
}

/** Creates a lock file of this process, whole from its first moment: link() fails where the name exists. */
async function create(path: string): Promise<boolean> {
  const own = `${path}.${randomUUID()}`
  await writeFile(own, nameOf(process.pid))
  try {
    await link(own, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(own, { force: true })
  }
}

/** Removes the lock of a dead process. One at a time, or two reapers could each remove the other's fresh lock. */
async function reap(lock: string, directory: string): Promise<void> {
  const guard = `${lock}.reaping`
  if (!(await create(guard))) {
    const reaper = await read(guard)
    if (!isAlive(reaper)) await rm(guard, { force: true })
    throw inUse(directory, reaper)
  }
  try {
    const holder = await read(lock)
    if (isAlive(holder)) throw inUse(directory, holder)
    await rm(lock, { force: true })
  } finally {
    await rm(guard, { force: true })
  }
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

function isAlive(name: string): boolean {
  const pid = Number(name.split(' ')[0])
  if (!Number.isInteger(pid) || pid <= 0) return false
  // A lock that names this process is left from an earlier one: what this one holds was refused above.
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: the process lives and belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return nameOf(pid) === name
}

/** Process id and, where /proc tells it, the moment of its start: numbers are used again. */
function nameOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // Field 22 of proc(5); the command in brackets before it may hold spaces.
    return `${pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`
  } catch (error) {
    if (['ENOENT', 'EACCES', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return String(pid)
    throw error
  }
}

function inUse(directory: string, holder: string): FajingError {
  return new FajingError('data-dir-in-use', { directory, pid: holder.split(' ')[0] ?? '' })
}
