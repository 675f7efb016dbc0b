import { basename } from 'node:path/posix'
import { Readable } from 'node:stream'
import { archiveItems } from '../../batch/archive-items.js'
import type { BatchItem } from '../../batch/batch-item.js'
import type { ManifestRow } from '../../batch/manifest.js'
import { FajingError } from '../../errors.js'
import { LIMITS, tooLarge } from '../../intake/limits.js'
import { FileRange, type Bytes } from '../../intake/package/file-range.js'
import { isArchive, type Keep } from '../../intake/read-archive.js'

export interface UploadedFile {
  readonly name: string
  readonly range: FileRange
}

/** An item whose bytes, where it has any, may lie in a file. */
interface Found extends Omit<BatchItem, 'source'> {
  readonly source: Bytes | FajingError | null
}

/** The files of one upload as items of a batch. Never more than one of them is in memory. */
export class BatchFiles {
  #laid: Promise<ReadonlyMap<string, Found>> | undefined
  /** Archives within the archives, in the order of the walk. */
  readonly #nested: Promise<FileRange>[] = []

  /** @param keep puts what an archive holds where it can be found again */
  constructor(
    private readonly files: readonly UploadedFile[],
    private readonly manifest: readonly ManifestRow[] | undefined,
    private readonly keep: (bytes: AsyncIterable<Uint8Array>) => Promise<FileRange>,
  ) {}

  /** Walks them anew at each call: in the order of the manifest where there is one, else as they were sent. */
  items(): AsyncGenerator<BatchItem> {
    return this.manifest === undefined ? this.#inOrder() : this.#byManifest(this.manifest)
  }

  async *#inOrder(): AsyncGenerator<BatchItem> {
    for await (const item of this.#found()) yield { ...item, source: await inHand(item) }
  }

  /** What was sent by itself stays where it lies. */
  async *#found(): AsyncGenerator<Found> {
    const keepNested = this.#keepNested()
    for (const { name, range } of this.files)
      if (await isArchive(range)) yield* archiveItems(range, keepNested)
      else yield { file: name, facts: { fileName: basename(name) }, source: ofBearableSize(range) }
  }

  /** The rows in their order, then what was sent and is in no row. A row names a file with its folders or without. */
  async *#byManifest(rows: readonly ManifestRow[]): AsyncGenerator<BatchItem> {
    const sent = new Map(await (this.#laid ??= this.#layOut()))
    const byBaseName = new Map([...sent.keys()].map((name) => [basename(name), name]))
    for (const { file, facts } of rows) {
      const name = file === null ? undefined : sent.has(file) ? file : byBaseName.get(basename(file))
      const item = name === undefined ? undefined : sent.get(name)
      if (name !== undefined) sent.delete(name)
      const absent = file === null ? null : new FajingError('file-not-found', { file, reason: 'ENOENT' })
      yield { file, facts: { ...item?.facts, ...facts }, source: item === undefined ? absent : await inHand(item) }
    }
    for (const item of sent.values()) yield { ...item, source: await inHand(item) }
  }

  /** For one walk: every walk meets the same archives in the same order, and each of them is unpacked by the first. */
  #keepNested(): Keep {
    let met = 0
    return (unpacked) => {
      const known = this.#nested[met++]
      if (known !== undefined) {
        unpacked.destroy()
        return known
      }
      const kept = this.keep(unpacked)
      this.#nested.push(kept)
      return kept
    }
  }

  /** The manifest may name the last entry of an archive first: each is put where it can be found by its name. */
  async #layOut(): Promise<ReadonlyMap<string, Found>> {
    const laid = new Map<string, Found>()
    for await (const item of this.#found()) {
      const { source } = item
      const kept = source instanceof Uint8Array ? await this.keep(Readable.from([source])) : source
      laid.set(item.file ?? '', { ...item, source: kept })
    }
    return laid
  }
}

async function inHand({ source }: Found): Promise<BatchItem['source']> {
  return source instanceof FileRange ? source.bytes() : source
}

function ofBearableSize(range: FileRange): FileRange | FajingError {
  return range.size > LIMITS.sourceBytes ? tooLarge(range.size, LIMITS.sourceBytes) : range
}
