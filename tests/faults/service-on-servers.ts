import { sql } from 'kysely'
import { openPools, type Pools } from '../../src/store/open-pools.js'
import { connectStore, type Store } from '../../src/store/open-store.js'
import { startPostgres } from '../private-servers/postgres.mjs'
import { startRedis } from '../private-servers/redis.mjs'
import { ServiceProcess } from './process.js'
import { startProxy, type Proxy } from './proxy.js'
import type { Mode } from './rounds.js'

const WORKERS = 2

/** An api and two workers in processes of their own, on servers of their own behind wires that can be disturbed. */
export class ServiceOnServers {
  readonly workers: ServiceProcess[] = []
  #api: ServiceProcess | undefined

  private constructor(
    readonly postgres: NonNullable<Awaited<ReturnType<typeof startPostgres>>>,
    readonly redis: Awaited<ReturnType<typeof startRedis>>,
    readonly wires: readonly Proxy[],
    private readonly env: NodeJS.ProcessEnv,
    private readonly pools: Pools,
    readonly store: Store,
  ) {}

  static async start(mode: Exclude<Mode, 'embedded'>): Promise<ServiceOnServers> {
    const postgres = await startPostgres()
    const redis = mode === 'PostgreSQL' ? undefined : await startRedis({ appendOnly: true })
    if (postgres === undefined) throw new Error('PostgreSQL is not on this machine')
    const toPostgres = await startProxy(postgres.url)
    const toRedis = redis === undefined ? undefined : await startProxy(redis.url)
    const env = { DATABASE_URL: toPostgres.url, ...(toRedis === undefined ? {} : { REDIS_URL: toRedis.url }) }
    const pools = await openPools({ databaseUrl: postgres.url, dataDirectory: '' }, () => undefined)
    const wires = toRedis === undefined ? [toPostgres] : [toPostgres, toRedis]
    const service = new ServiceOnServers(postgres, redis, wires, env, pools, connectStore(pools.store))
    await service.startApi()
    await service.#startWorkers()
    return service
  }

  get api(): ServiceProcess {
    if (this.#api === undefined) throw new Error('no api was started')
    return this.#api
  }

  get address(): string {
    return this.api.address
  }

  async startApi(): Promise<void> {
    this.#api = await ServiceProcess.start({ ...this.env, FAJING_ROLE: 'api' })
    await this.#api.ready()
  }

  async startWorker(): Promise<void> {
    const worker = await ServiceProcess.start({ ...this.env, FAJING_ROLE: 'worker' })
    await worker.ready()
    this.workers.push(worker)
  }

  /** Kills the oldest worker and starts another one. */
  async replaceWorker(): Promise<void> {
    await this.workers.shift()?.end('SIGKILL')
    await this.startWorker()
  }

  /** Kills every process of the service at once and starts all of them again. */
  async replaceAll(): Promise<void> {
    await Promise.all([this.api, ...this.workers.splice(0)].map((child) => child.end('SIGKILL')))
    await Promise.all([this.startApi(), this.#startWorkers()])
  }

  async #startWorkers(): Promise<void> {
    await Promise.all(Array.from({ length: WORKERS }, () => this.startWorker()))
  }

  /** How many reports are done. */
  async countDone(): Promise<number> {
    const { rows } = await sql<{
      n: number
    }>`SELECT count(*)::int AS n FROM fajing.reports WHERE state = 'done'`.execute(this.store)
    return rows[0]?.n ?? 0
  }

  /** How many reports were begun more often than once: what a fault took from its worker. */
  async countBegunAgain(): Promise<number> {
    const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM fajing.reports WHERE starts > 1`.execute(
      this.store,
    )
    return rows[0]?.n ?? 0
  }

  async stop(): Promise<void> {
    for (const child of [this.#api, ...this.workers]) await child?.end('SIGKILL')
    await this.pools.close()
    await Promise.all(this.wires.map((wire) => wire.close()))
    await Promise.all([this.postgres.stop(), this.redis?.stop()])
  }
}
