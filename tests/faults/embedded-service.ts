import { expect } from 'vitest'
import { openPools } from '../../src/store/open-pools.js'
import { connectStore, type Store } from '../../src/store/open-store.js'
import type { PromisedBatches } from './batches.js'
import type { Promised } from './caller.js'
import { ServiceProcess } from './process.js'
import { until } from './until.js'
import { expectOnRecord, expectWhole, expectWholeBatches, settled } from './verdict.js'

/** One process of the service after another on one data directory. */
export class EmbeddedService {
  #process: ServiceProcess | undefined

  constructor(
    readonly directory: string,
    private readonly env: NodeJS.ProcessEnv = {},
  ) {}

  /** Where the last one that was started listens; nowhere before the first. */
  get address(): string {
    return this.#process?.address ?? 'http://127.0.0.1:1'
  }

  get process(): ServiceProcess {
    if (this.#process === undefined) throw new Error('no process was started')
    return this.#process
  }

  /** @param limit a shell command that runs first */
  async start(limit?: string): Promise<void> {
    this.#process = await ServiceProcess.start({ FAJING_DATA_DIR: this.directory, ...this.env }, limit)
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    return this.#process === undefined ? null : this.#process.end(signal)
  }

  /** Starts the process again whenever it ends by itself, until `stop`. @returns the codes with which it ended so far */
  supervise(): { readonly codes: readonly (number | null)[]; readonly stop: () => void } {
    const codes: (number | null)[] = []
    let isOver = false
    const watch = () =>
      this.process.child.once('exit', (code) => {
        if (isOver) return
        codes.push(code)
        void this.start().then(watch)
      })
    watch()
    return { codes, stop: () => (isOver = true) }
  }

  /** Runs the service until nothing is left to do, lets it end in order, and looks whether all is whole. @returns how many reports there are */
  async finish(promised: Promised, batches: PromisedBatches = new Map()): Promise<number> {
    await this.start()
    await this.process.ready()
    await until(
      async () => isIdle(await (await fetch(new URL('/metrics', this.address))).text()),
      180_000,
      'for an idle service',
    )
    await until(() => this.#areSummedUp([...batches.keys()]), 60_000, 'for the batches to be summed up')
    expect(await this.end('SIGTERM')).toBe(0)
    return this.#look(async (store) => {
      await settled(store, 1000)
      await expectWholeBatches(store, batches)
      await expectOnRecord(store)
      return expectWhole(store, promised)
    })
  }

  async #areSummedUp(ids: readonly string[]): Promise<boolean> {
    for (const id of ids) {
      const answer = await fetch(new URL(`/api/v1/batches/${id}`, this.address))
      if (((await answer.json()) as { status: string }).status !== 'done') return false
    }
    return true
  }

  /** Looks into the store when no process holds it. */
  async #look<T>(use: (store: Store) => Promise<T>): Promise<T> {
    const pools = await openPools({ databaseUrl: undefined, dataDirectory: this.directory }, () => undefined)
    try {
      return await use(connectStore(pools.store))
    } finally {
      await pools.close()
    }
  }
}

function isIdle(metrics: string): boolean {
  const jobs = [...metrics.matchAll(/^fajing_queue_jobs\{.*\} (\d+)$/gm)].map(([, count]) => Number(count))
  return /^fajing_oldest_report_seconds 0$/m.test(metrics) && jobs.length > 0 && jobs.every((count) => count === 0)
}
