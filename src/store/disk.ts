import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { FajingError } from '../errors.js'

/** The disk that a directory lies on, or will lie on once it is made. */
export class Disk {
  /** @param reserve bytes that stay free */
  constructor(
    private readonly directory: string,
    private readonly reserve: number,
  ) {}

  /** Bytes that this process may still write. */
  async freeBytes(): Promise<number> {
    const { bavail, bsize } = await statfs(nearest(resolve(this.directory)))
    return bavail * bsize
  }

  /** @throws FajingError disk-full where less than the reserve is left */
  async check(): Promise<void> {
    if ((await this.freeBytes()) < this.reserve) throw new FajingError('disk-full')
  }
}

function nearest(path: string): string {
  return existsSync(path) ? path : nearest(dirname(path))
}
