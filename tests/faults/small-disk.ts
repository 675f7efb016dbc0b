import { execFileSync } from 'node:child_process'
import { statfsSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MEGABYTE = 1024 * 1024

/** A disk of its own that is small enough to be filled. Only root may make one. */
export class SmallDisk {
  private constructor(readonly directory: string) {}

  /** @returns undefined where this machine does not let us mount */
  static async make(megabytes: number): Promise<SmallDisk | undefined> {
    const directory = await mkdtemp(join(tmpdir(), 'fajing-small-disk-'))
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', directory], { stdio: 'ignore' })
    } catch (error) {
      await rmdir(directory)
      if (error instanceof Error && ('status' in error || 'code' in error)) return undefined
      throw error
    }
    return new SmallDisk(directory)
  }

  get free(): number {
    const { bavail, bsize } = statfsSync(this.directory)
    return bavail * bsize
  }

  /** Leaves so many megabytes free. */
  fill(left: number): void {
    writeFileSync(this.#ballast, Buffer.alloc(Math.max(0, this.free - left * MEGABYTE)))
  }

  makeRoom(): Promise<void> {
    return rm(this.#ballast, { force: true })
  }

  async remove(): Promise<void> {
    execFileSync('umount', ['-l', this.directory])
    await rmdir(this.directory)
  }

  get #ballast(): string {
    return join(this.directory, 'ballast')
  }
}

/** Whether disks can be made here. */
export const CAN_MOUNT = await SmallDisk.make(1).then(async (disk) => {
  await disk?.remove()
  return disk !== undefined
})
