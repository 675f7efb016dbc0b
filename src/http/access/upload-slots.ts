import type { Caller } from '../../access/caller.js'
import { FajingError } from '../../errors.js'

/** Uploads that may arrive at once: each is held in memory until it is stored. */
const AT_ONCE = 16
/** Of those, as many as one key may have: the others' turn must come. */
const OF_ONE_KEY = 8

/** Counts the uploads that are arriving. */
export class UploadSlots {
  readonly #taken = new Map<string, number>()
  #all = 0

  /**
   * Takes a slot until the function that is resolved with is called.
   *
   * @throws FajingError uploads-busy
   */
  take({ key, name }: Caller): () => void {
    const who = key ?? name
    const own = this.#taken.get(who) ?? 0
    if (this.#all >= AT_ONCE || own >= OF_ONE_KEY)
      throw new FajingError('uploads-busy', { limit: own >= OF_ONE_KEY ? OF_ONE_KEY : AT_ONCE })
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
