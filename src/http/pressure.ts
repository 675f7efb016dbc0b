import { FajingError } from '../errors.js'
import type { Disk } from '../store/disk.js'
import type { Store } from '../store/open-store.js'
import { countUnfinished } from '../store/progress.js'

/** Milliseconds for which a count is good enough: many uploads at once ask once. */
const FRESH = 1000

/** What keeps a caller from adding work. */
export const PRESSURE_ERRORS = ['queue-full', 'disk-full', 'store-away'] as const

/** A part of the service, which may not be there yet. */
interface Opened<T> {
  /** @throws FajingError not-ready */
  readonly value: T
}

/** Tells when more work cannot be taken in. The store is asked, not the queue: it knows also what waits while the queue is away. */
export class Pressure {
  #count: Promise<number> | undefined
  #askedAt = 0

  /** @param limit so many unfinished reports are too many */
  constructor(
    private readonly store: Opened<Store>,
    private readonly disk: Opened<Disk>,
    private readonly limit: number,
  ) {}

  /** @throws FajingError disk-full, queue-full, not-ready */
  async check(): Promise<void> {
    await this.disk.value.check()
    if ((await this.#unfinished()) >= this.limit) throw new FajingError('queue-full', { limit: this.limit })
  }

  #unfinished(): Promise<number> {
    if (this.#count === undefined || Date.now() - this.#askedAt > FRESH) {
      this.#askedAt = Date.now()
      this.#count = countUnfinished(this.store.value, this.limit)
      // One that failed tells nothing to those who come after.
      this.#count.catch(() => (this.#count = undefined))
    }
    return this.#count
  }
}
