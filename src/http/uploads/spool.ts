import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { FajingError } from '../../errors.js'
import { FileRange } from '../../intake/package/file-range.js'
import type { Disk } from '../../store/disk.js'
import { storeFault } from '../../store/store-fault.js'

/** Bytes that are written before the disk is looked at again. */
const LOOK = 32 * 1024 * 1024

/** Where uploads lie that are too large for memory, until they are in the store. */
export class SpoolFolder {
  constructor(
    private readonly folder: string,
    private readonly disk: Disk,
  ) {}

  /**
   * Opens a file for one upload. It has no name any more once this resolves, so nothing is left of it however the process ends.
   *
   * @param bytes that will come, as far as is known
   * @throws FajingError disk-full where they would not fit beside the reserve
   */
  async open(bytes: number): Promise<Spool> {
    await this.disk.roomFor(bytes)
    await mkdir(this.folder, { recursive: true })
    const path = join(this.folder, randomUUID())
    const file = await open(path, 'wx+', 0o600)
    await rm(path)
    return new Spool(file, this.disk)
  }

  /** Removes the names that processes left which were killed between opening a file and taking its name away. */
  async sweep(): Promise<void> {
    await mkdir(this.folder, { recursive: true })
    for (const name of await readdir(this.folder)) await rm(join(this.folder, name), { force: true })
  }
}

/** One upload on its way: what is kept comes one after the other into one file. */
export class Spool {
  #size = 0
  #looked = 0
  #last: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly file: FileHandle,
    private readonly disk: Disk,
  ) {}

  /** Writes a stream to its end and gives back where it lies. The next one waits until then. @throws FajingError disk-full */
  readonly keep = (stream: AsyncIterable<Uint8Array>): Promise<FileRange> => {
    const kept = this.#last.then(() => this.#write(stream))
    this.#last = kept.catch(() => undefined)
    return kept
  }

  close(): Promise<void> {
    return this.file.close()
  }

  async #write(stream: AsyncIterable<Uint8Array>): Promise<FileRange> {
    const from = this.#size
    try {
      for await (const chunk of stream) {
        await this.file.writeFile(chunk)
        this.#size += chunk.length
        if (this.#size - this.#looked > LOOK) {
          this.#looked = this.#size
          await this.disk.check()
        }
      }
    } catch (error) {
      throw storeFault(error) === 'disk-full' ? new FajingError('disk-full') : error
    }
    return new FileRange(this.file, from, this.#size - from)
  }
}
