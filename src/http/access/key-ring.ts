import { LOCAL, type Caller } from '../../access/caller.js'
import { hashOfKey } from '../../access/key.js'
import { isUsable, readKeys, type StoredKey } from '../../store/keys.js'
import type { Store } from '../../store/open-store.js'

/** Milliseconds after which keys are read anew: so long may a key be used once it is revoked. */
const FRESH = 1000

/** The keys of the service, kept at hand so that a flood of wrong ones costs the store nothing. */
export class KeyRing {
  #keys: ReadonlyMap<string, StoredKey> | undefined
  #readAt = 0
  #reading: Promise<void> | undefined

  /** @param onLoopback without any key, whoever reaches a service on its own machine may do everything */
  constructor(
    private readonly store: () => Store,
    readonly onLoopback: boolean,
  ) {}

  /**
   * Who brings this key; undefined where it is none, or one that is revoked or expired. Without a key, the local caller where none is asked for.
   *
   * @throws FajingError not-ready while nobody knows which keys there are
   */
  async callerWith(key: string | undefined): Promise<Caller | undefined> {
    const keys = await this.#known()
    // A key that was revoked still asks for one: the last revocation must not open the door to all.
    if (keys.size === 0 && this.onLoopback) return LOCAL
    const stored = key === undefined ? undefined : keys.get(hashOfKey(key))
    if (stored === undefined || !isUsable(stored, new Date())) return undefined
    return { key: stored.id, name: stored.name, role: stored.role, scope: stored.scope }
  }

  /** Forgets what was read, after a change of this process's own. */
  renew(): void {
    this.#readAt = 0
  }

  async #known(): Promise<ReadonlyMap<string, StoredKey>> {
    if (this.#keys === undefined || Date.now() - this.#readAt > FRESH) {
      this.#reading ??= this.#read().finally(() => (this.#reading = undefined))
      await this.#reading
    }
    return this.#keys ?? new Map()
  }

  async #read(): Promise<void> {
    const readAt = Date.now()
    const keys = await readKeys(this.store())
    this.#keys = new Map(keys.map((key) => [key.hash, key]))
    this.#readAt = readAt
  }
}
