import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { access, constants, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Config } from '../config.js'
import { FajingError } from '../errors.js'
import { readFrameworks } from '../framework/read-models.js'
import { readOwnFrameworks } from '../framework/own-frameworks.js'
import { modelsFolder } from '../language/models-folder.js'
import { Disk } from '../store/disk.js'
import { note, reasonOf, type Note } from './note.js'

/** Looks at the data directory: whether it can be written, how much room it has, and the frameworks that users put there. */
export async function examineDirectory({ dataDirectory, diskReserve }: Config): Promise<Note[]> {
  const directory = resolve(dataDirectory)
  return [await examineWriting(directory), ...examineFrameworks(directory), await examineDisk(directory, diskReserve)]
}

async function examineWriting(directory: string): Promise<Note> {
  const probe = join(directory, `.doctor-${randomUUID()}`)
  try {
    if (existsSync(directory)) {
      await writeFile(probe, '')
      await rm(probe)
    } else await access(nearest(directory), constants.W_OK)
    return note('directory-fine', { directory })
  } catch (error) {
    return note('directory-not-writable', { directory, reason: reasonOf(error) })
  }
}

function examineFrameworks(directory: string): Note[] {
  try {
    readOwnFrameworks(directory, readFrameworks(join(modelsFolder(), 'frameworks')))
    return []
  } catch (error) {
    if (!(error instanceof FajingError)) throw error
    return [note('frameworks-faulty', { words: error.message })]
  }
}

async function examineDisk(directory: string, reserve: number): Promise<Note> {
  const free = await new Disk(directory, reserve).freeBytes()
  return free < reserve
    ? note('disk-nearly-full', { free: gigabytes(free), reserve: gigabytes(reserve) })
    : note('disk-fine', { free: gigabytes(free) })
}

function gigabytes(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(1)} GB`
}

function nearest(path: string): string {
  return existsSync(path) ? path : nearest(dirname(path))
}
