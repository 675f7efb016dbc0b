import type { Caller } from '../../access/caller.js'
import { FajingError } from '../../errors.js'
import type { ErrorCode } from '../../messages/errors.js'

/** How many of something may be under way at once: in all, and of one key, since the others' turn must come. */
interface Capacity {
  readonly atOnce: number
  readonly ofOneKey: number
  readonly code: Extract<ErrorCode, 'uploads-busy' | 'streams-busy'>
}

/** Uploads that are arriving: each is held in memory, or on the disk, until it is stored. */
export const UPLOADS: Capacity = { atOnce: 16, ofOneKey: 8, code: 'uploads-busy' }

/** Event streams: each is a connection that stays, and asks the store twice a second. */
export const STREAMS: Capacity = { atOnce: 200, ofOneKey: 20, code: 'streams-busy' }

/** Counts what is under way. */
export class Slots {
  readonly #taken = new Map<string, number>()
  #all = 0

  constructor(private readonly capacity: Capacity) {}

  /**
   * Takes a slot until the function that is resolved with is called.
   *
   * @throws FajingError uploads-busy, streams-busy
   */
  take({ key, name }: Caller): () => void {
    const who = key ?? name
    const own = this.#taken.get(who) ?? 0
    const { atOnce, ofOneKey, code } = this.capacity
    if (this.#all >= atOnce || own >= ofOneKey)
      throw new FajingError(code, { limit: own >= ofOneKey ? ofOneKey : atOnce })
    this.#taken.set(who, own + 1)
    this.#all++
    return () => {
      const left = (this.#taken.get(who) ?? 1) - 1
      if (left === 0) this.#taken.delete(who)
      else this.#taken.set(who, left)
      this.#all--
    }
  }
}
