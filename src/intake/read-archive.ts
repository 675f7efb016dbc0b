import type { Readable } from 'node:stream'
import { FajingError } from '../errors.js'
import { LIMITS, megabytes, tooLarge } from './limits.js'
import { FileRange, sizeOf, type Bytes } from './package/file-range.js'
import { inMemory, walkZip } from './package/walk-zip.js'
import { sampleOf } from './parser.js'
import { PARSERS } from './parsers.js'
import { nameRefused } from './refused.js'
import type { Format } from './text.js'
import { visible } from './text-builder.js'

/** One file of an archive. Its name is only ever shown, and read for place and year: it never becomes a path. */
export interface ArchiveEntry {
  /** Folders from the outermost, without the steps `.` and `..`; an archive within the archive counts as a folder. */
  readonly folders: readonly string[]
  readonly name: string
  /** The bytes, or why they could not be had: the other entries are not touched by it. */
  readonly source: Uint8Array | FajingError
}

/** What operating systems and word processors leave behind in a folder. */
const LEFT_BEHIND = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i

/** What the other parsers think of packed bytes says nothing: they may look like text in a strange encoding. */
const ZIP_DOCUMENTS: ReadonlySet<Format> = new Set<Format>(['docx', 'ofd'])

/** What tells an archive: how it begins, and how the list at its end names its files. */
const [HEAD, TAIL] = [4096, 65_536]

/** True where the bytes are an archive of sources, and not a document that is a ZIP inside. */
export async function isArchive(bytes: Bytes): Promise<boolean> {
  if (bytes instanceof Uint8Array) return looksLikeArchive(bytes)
  if (bytes.size <= HEAD + TAIL) return looksLikeArchive(await bytes.bytes())
  const ends = [await bytes.bytes(0, HEAD), await bytes.bytes(bytes.size - TAIL)]
  return looksLikeArchive(Buffer.concat(ends))
}

function looksLikeArchive(bytes: Uint8Array): boolean {
  const sample = sampleOf(bytes)
  const isDocument = PARSERS.some((parser) => ZIP_DOCUMENTS.has(parser.format) && parser.sniff(sample) > 0)
  return nameRefused(sample) === 'ZIP' && !isDocument
}

/** Where an archive within an archive is put while it is walked. A fault of the place itself MUST come as a FajingError of status 500 or more. */
export type Keep = (unpacked: Readable) => Promise<Bytes>

/**
 * Walks the sources of a ZIP one by one, also those in a ZIP within it: an entry's bytes are unpacked when it is reached, and only then.
 * It runs in the caller's thread: the unpacking is the platform's, which does it beside.
 *
 * @param bytes the archive
 * @param keep where archives within it go: left out, into memory
 * @throws FajingError archive-too-large, file-broken, too-many-entries, unpacked-too-large; an entry's own fault comes as its `source`
 */
export async function* readArchive(bytes: Bytes, keep: Keep = inMemory): AsyncGenerator<ArchiveEntry> {
  const size = sizeOf(bytes)
  if (size > LIMITS.archiveBytes)
    throw new FajingError('archive-too-large', { size: megabytes(size), limit: megabytes(LIMITS.archiveBytes) })
  yield* walk(bytes, [], 1, { entries: 0, unpacked: 0, keep })
}

/** What has been met so far, in all archives of one upload. */
interface Tally {
  entries: number
  unpacked: number
  readonly keep: Keep
}

async function* walk(
  bytes: Bytes,
  outer: readonly string[],
  depth: number,
  tally: Tally,
): AsyncGenerator<ArchiveEntry> {
  const limits = { entries: LIMITS.archiveEntries, unpackedBytes: LIMITS.archiveUnpackedBytes }
  for await (const part of walkZip(bytes, 'ZIP', limits)) {
    const steps = stepsOf(decodeName(part.rawName, part.namedInUtf8))
    const name = steps.pop() ?? ''
    if (LEFT_BEHIND.test(name) || steps.includes('__MACOSX')) continue
    const folders = [...outer, ...steps]
    const isLarge = part.size > LIMITS.sourceBytes
    const source = await refusable(() => {
      if (!isLarge) return part.read()
      // An archive may be larger than a source.
      if (/\.zip$/i.test(name)) return part.readInto(tally.keep)
      throw tooLarge(part.size, LIMITS.sourceBytes)
    })
    count(source, tally)
    if (source instanceof FajingError) yield { folders, name, source }
    else if (await isArchive(source)) yield* nested(source, { folders, name }, depth, tally)
    else if (source instanceof FileRange || isLarge)
      yield { folders, name, source: tooLarge(part.size, LIMITS.sourceBytes) }
    else yield { folders, name, source }
  }
}

/** An archive within an archive. That it is broken is a fault of this one entry. */
async function* nested(
  bytes: Bytes,
  { folders, name }: Pick<ArchiveEntry, 'folders' | 'name'>,
  depth: number,
  tally: Tally,
): AsyncGenerator<ArchiveEntry> {
  if (depth >= LIMITS.archiveDepth) {
    yield { folders, name, source: new FajingError('nested-too-deeply', { limit: LIMITS.archiveDepth }) }
    return
  }
  try {
    yield* walk(bytes, [...folders, name.replace(/\.zip$/i, '')], depth + 1, tally)
  } catch (error) {
    if (!(error instanceof FajingError) || error.code !== 'file-broken') throw error
    yield { folders, name, source: error }
  }
}

function count(source: Bytes | FajingError, tally: Tally): void {
  tally.entries += 1
  tally.unpacked += source instanceof FajingError ? 0 : sizeOf(source)
  if (tally.entries > LIMITS.archiveEntries)
    throw new FajingError('too-many-entries', { count: tally.entries, limit: LIMITS.archiveEntries })
  if (tally.unpacked > LIMITS.archiveUnpackedBytes)
    throw new FajingError('unpacked-too-large', { limit: megabytes(LIMITS.archiveUnpackedBytes) })
}

/** What is wrong with an entry is told of it alone; what is wrong with the place that keeps it ends the walk. */
async function refusable(read: () => Promise<Bytes>): Promise<Bytes | FajingError> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof FajingError && error.status < 500) return error
    throw error
  }
}

/** Names are UTF-8 where the archive says so or they can be read so; Windows in China writes GBK and says nothing. */
function decodeName(raw: Uint8Array, saidUtf8: boolean): string {
  const name = new TextDecoder().decode(raw)
  return saidUtf8 || !name.includes('\ufffd') ? name : new TextDecoder('gb18030').decode(raw)
}

function stepsOf(name: string): string[] {
  return name
    .split(/[/\\]/)
    .map((step) => visible(step).trim())
    .filter((step) => step !== '' && step !== '.' && step !== '..')
}
