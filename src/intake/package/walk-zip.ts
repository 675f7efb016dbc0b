import type { Readable } from 'node:stream'
import { fromBufferPromise, fromRandomAccessReaderPromise, type Entry, type ZipFile } from 'yauzl'
import { FajingError } from '../../errors.js'
import { LIMITS, megabytes } from '../limits.js'
import { FileRange, type Bytes } from './file-range.js'

export interface ZipLimits {
  readonly entries: number
  readonly unpackedBytes: number
}

/** One file of a ZIP, not yet unpacked. */
export interface ZipPart {
  readonly rawName: Uint8Array
  readonly namedInUtf8: boolean
  /** Bytes when unpacked, as the directory states them. */
  readonly size: number
  /** Unpacks it. @throws FajingError file-broken, file-encrypted, packed-too-tightly, unpacked-too-large */
  readonly read: () => Promise<Uint8Array>
  /** Unpacks it into what `keep` makes of the stream, for what is too large for memory. @throws as `read` does, and what `keep` throws as FajingError */
  readonly readInto: <T>(keep: (unpacked: Readable) => Promise<T>) => Promise<T>
}

/**
 * Walks the files of a ZIP in the order of its directory. Nothing is unpacked before it is asked for, and never more than the limits allow,
 * whatever the directory claims: yauzl stops a file that grows beyond its stated size.
 *
 * @param format the format that is named where the ZIP is broken
 * @throws FajingError file-broken, too-many-entries
 */
export async function* walkZip(bytes: Bytes, format: string, limits: ZipLimits): AsyncGenerator<ZipPart> {
  const zip = await opened(bytes, format)
  if (zip.entryCount > limits.entries)
    throw new FajingError('too-many-entries', { count: zip.entryCount, limit: limits.entries })
  let unpacked = 0
  const entries = zip.eachEntry()
  for (;;) {
    const next = await brokenAs(format, () => entries.next())
    if (next.done === true) return
    const entry = next.value
    const rawName = new Uint8Array(entry.fileNameRaw)
    if (rawName.at(-1) === 0x2f || rawName.at(-1) === 0x5c) continue
    const readInto = async <T>(keep: (unpacked: Readable) => Promise<T>): Promise<T> => {
      refuseBomb(entry)
      unpacked += entry.uncompressedSize
      if (unpacked > limits.unpackedBytes)
        throw new FajingError('unpacked-too-large', { limit: megabytes(limits.unpackedBytes) })
      return brokenAs(format, async () => keep(await zip.openReadStreamPromise(entry)))
    }
    yield {
      rawName,
      namedInUtf8: (entry.generalPurposeBitFlag & 0x800) !== 0,
      size: entry.uncompressedSize,
      read: () => readInto(inMemory),
      readInto,
    }
  }
}

function opened(bytes: Bytes, format: string): Promise<ZipFile> {
  const options = { decodeStrings: false, lazyEntries: true }
  if (bytes instanceof FileRange)
    return brokenAs(format, () => fromRandomAccessReaderPromise(bytes, bytes.size, options))
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return brokenAs(format, () => fromBufferPromise(buffer, options))
}

function refuseBomb(entry: Entry): void {
  if (entry.isEncrypted()) throw new FajingError('file-encrypted')
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
  if (entry.uncompressedSize > 1024 * 1024 && ratio > LIMITS.ratio)
    throw new FajingError('packed-too-tightly', { ratio: Math.round(ratio), limit: LIMITS.ratio })
}

export async function inMemory(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk as Uint8Array)
  return new Uint8Array(Buffer.concat(chunks))
}

/** Whatever the library says of foreign bytes, the person is told that the file is broken. */
async function brokenAs<T>(format: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof FajingError) throw error
    throw new FajingError('file-broken', { format })
  }
}
