import { MemoryStore, type IncrementResponse, type Options, type Store } from 'express-rate-limit'
import { Redis } from 'ioredis'
import { RedisStore } from 'rate-limit-redis'

/** Milliseconds for one count in Redis: the caller waits for it. */
const ANSWER = 300

/** Counts how often who asked: together with the other processes where there is a Redis, and by itself while it is away. */
export class RateCounts {
  readonly #redis: Redis | undefined
  #stores = 0

  constructor(redisUrl: string | undefined, onError: (error: Error) => void) {
    if (redisUrl === undefined) return
    this.#redis = new Redis(redisUrl, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      commandTimeout: ANSWER,
      socketTimeout: 10_000,
    })
    this.#redis.on('error', onError)
  }

  /** Counts for one limiter: the first of each process share theirs, as do the second, in the order in which every process makes them. */
  store(): Store {
    this.#stores++
    return this.#redis === undefined ? new MemoryStore() : new SharedStore(this.#redis, `fajing-rate:${this.#stores}:`)
  }

  close(): void {
    this.#redis?.disconnect()
  }
}

class SharedStore implements Store {
  readonly #own = new MemoryStore()
  /** Undefined while Redis is away. */
  #shared: RedisStore | undefined

  constructor(
    private readonly redis: Redis,
    readonly prefix: string,
  ) {}

  init(options: Options): void {
    this.#own.init(options)
    this.redis.on('close', () => (this.#shared = undefined))
    this.redis.on('ready', () => void this.#open(options))
    if (this.redis.status === 'ready') void this.#open(options)
  }

  /** The count of all processes. The own one goes on beside it, so that no caller starts anew when Redis goes away. */
  async increment(key: string): Promise<IncrementResponse> {
    const own = await this.#own.increment(key)
    return (await this.#shared?.increment(key).catch(() => undefined)) ?? own
  }

  async decrement(key: string): Promise<void> {
    await this.#own.decrement(key)
  }

  async resetKey(key: string): Promise<void> {
    await this.#own.resetKey(key)
  }

  async #open(options: Options): Promise<void> {
    const store = new RedisStore({
      prefix: this.prefix,
      sendCommand: (command, ...words) => this.redis.call(command, ...words) as Promise<number>,
    })
    // The library loads its scripts once and never again where that failed.
    this.#shared = await store.init(options).then(
      () => store,
      () => undefined,
    )
  }
}
