import { createHash, type Hash } from 'node:crypto'
import { FajingError } from '../errors.js'
import type { CallerFacts } from '../words.js'

/** One item of a batch, in the order in which its results are given. */
export interface BatchItem {
  /** The file as the sender named it, with its folders: shown, never opened. Null for a report that was expected and not sent. */
  readonly file: string | null
  readonly facts: CallerFacts
  /** The bytes, why they could not be had, or null for a report that was not sent. */
  readonly source: Uint8Array | FajingError | null
}

/** What names the content of a list of items, in their order: equal lists have equal digests. */
export class ItemsDigest {
  readonly #hash: Hash = createHash('sha256')
  #count = 0

  add({ file, facts, source }: BatchItem): void {
    this.#count++
    const { place, level, year, publishedOn, framework } = facts
    this.#hash.update(JSON.stringify([file, place, level, year, publishedOn, framework, kindOf(source)]))
    if (source instanceof Uint8Array) this.#hash.update(createHash('sha256').update(source).digest())
  }

  get count(): number {
    return this.#count
  }

  /** Hex SHA-256. */
  digest(): string {
    return this.#hash.copy().digest('hex')
  }
}

function kindOf(source: BatchItem['source']): string {
  return source === null ? 'missing' : source instanceof FajingError ? source.code : 'bytes'
}
