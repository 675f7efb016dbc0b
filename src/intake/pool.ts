import { Piscina } from 'piscina'
import { FajingError } from '../errors.js'
import { LIMITS } from './limits.js'
import { textOfOutcome, type Outcome } from './outcome.js'
import type { Format, Text } from './text.js'

/** One source for a thread to read. */
export interface ParseTask {
  readonly id: number
  readonly bytes: Uint8Array
}

export interface PoolLimits {
  /** Time for one source, from the moment a thread begins with it. */
  readonly milliseconds: number
  readonly memoryMegabytes: number
  readonly threads: number
}

const STANDARD: PoolLimits = {
  milliseconds: LIMITS.milliseconds,
  memoryMegabytes: LIMITS.memoryMegabytes,
  threads: 2,
}

/**
 * Threads that read foreign formats. A thread that takes too long or too much memory is ended and replaced; the sources of others are not touched.
 * Threads start when first needed, end after half a minute without work, and never keep the process alive.
 */
export class ParsingPool {
  private readonly pool: Piscina<ParseTask, Outcome>
  private readonly onBegin = new Map<number, () => void>()
  private lastId = 0

  constructor(private readonly limits: PoolLimits = STANDARD) {
    // Under vitest the rooms run from their TypeScript source, and so must the thread.
    const entry = import.meta.url.endsWith('.ts') ? 'parse-from-source.mjs' : 'parse.js'
    this.pool = new Piscina<ParseTask, Outcome>({
      filename: new URL(`../../workers/${entry}`, import.meta.url).href,
      minThreads: 0,
      maxThreads: limits.threads,
      idleTimeout: 30_000,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes, maxYoungGenerationSizeMb: 64 },
    })
    // A thread that dies between two sources, of work that a library left behind, is replaced; no source is lost with it.
    this.pool.on('error', () => undefined)
    this.pool.on('message', ({ began }: { began: number }) => this.onBegin.get(began)?.())
  }

  /** @throws FajingError reading-took-too-long, reading-took-too-much-memory, and whatever the parser throws */
  async read(bytes: Uint8Array, format: Format): Promise<Text> {
    const id = ++this.lastId
    const stop = new AbortController()
    let timer: NodeJS.Timeout | undefined
    this.onBegin.set(id, () => {
      timer = setTimeout(() => stop.abort(), this.limits.milliseconds)
    })
    try {
      return textOfOutcome(await this.pool.run({ id, bytes }, { signal: stop.signal }))
    } catch (error) {
      if (error instanceof FajingError) throw error
      if (stop.signal.aborted)
        throw new FajingError('reading-took-too-long', { seconds: this.limits.milliseconds / 1000 })
      if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        throw new FajingError('reading-took-too-much-memory', { limit: `${this.limits.memoryMegabytes} MB` })
      // What ends a thread in any other way is the work of these bytes: only they were read in it.
      throw new FajingError('file-broken', { format: format.toUpperCase() })
    } finally {
      clearTimeout(timer)
      this.onBegin.delete(id)
    }
  }

  close(): Promise<void> {
    return this.pool.destroy()
  }
}
