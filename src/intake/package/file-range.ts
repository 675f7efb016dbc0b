import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { RandomAccessReader } from 'yauzl'

/** Bytes of a stream's one step. */
const PIECE = 65_536

/**
 * Bytes that stay in an open file, `[from, from + size)` of it, and are read where they are wanted. Whoever opened the file MUST keep it open
 * for as long, and closes it.
 */
export class FileRange extends RandomAccessReader {
  constructor(
    private readonly file: FileHandle,
    private readonly from: number,
    readonly size: number,
  ) {
    super()
  }

  /** What lies in `[start, end)` of the range, in memory. */
  async bytes(start = 0, end = this.size): Promise<Uint8Array> {
    const bytes = new Uint8Array(Math.max(0, end - start))
    for (let at = 0; at < bytes.length;) {
      const { bytesRead } = await this.file.read(bytes, at, bytes.length - at, this.from + start + at)
      if (bytesRead === 0) throw new Error('the file is shorter than it was')
      at += bytesRead
    }
    return bytes
  }

  override _readStreamForRange(start: number, end: number): Readable {
    // The platform's own stream would close the file when it is destroyed.
    return Readable.from(this.#pieces(start, end), { objectMode: false })
  }

  async *#pieces(start: number, end: number): AsyncGenerator<Uint8Array> {
    for (let at = start; at < end; at += PIECE) yield await this.bytes(at, Math.min(at + PIECE, end))
  }
}

/** Bytes to look into at any place: in memory, or in a file. */
export type Bytes = Uint8Array | FileRange

export function sizeOf(bytes: Bytes): number {
  return bytes instanceof FileRange ? bytes.size : bytes.length
}
