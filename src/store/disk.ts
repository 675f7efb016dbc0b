import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { FajingError } from '../errors.js'

const ENOSPC = 'ENOSPC'

/** Two segments of PostgreSQL's log, 16 MB each. */
const ROOM_TO_OPEN = 32 * 1_048_576

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

  /** @throws Error ENOSPC where the embedded store would have no room to start: it must not be tried, since half a start may hang */
  async roomToOpen(): Promise<void> {
    if ((await this.freeBytes()) < ROOM_TO_OPEN) throw Object.assign(new Error(ENOSPC), { code: ENOSPC })
  }

  /** @throws Error ENOSPC where less than a quarter of the reserve is left: what was taken in waits until there is room for its results */
  async roomToWork(): Promise<void> {
    if ((await this.freeBytes()) < this.reserve / 4) throw Object.assign(new Error(ENOSPC), { code: ENOSPC })
  }

  /** @throws FajingError disk-full where less than the reserve is left */
  check(): Promise<void> {
    return this.roomFor(0)
  }

  /** @throws FajingError disk-full where so many bytes more would leave less than the reserve */
  async roomFor(bytes: number): Promise<void> {
    if ((await this.freeBytes()) - bytes < this.reserve) throw new FajingError('disk-full')
  }
}

function nearest(path: string): string {
  return existsSync(path) ? path : nearest(dirname(path))
}
