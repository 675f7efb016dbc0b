import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { openPools, type Pools } from '../../src/store/open-pools.js'
import { connectStore, type Store } from '../../src/store/open-store.js'
import { startPostgres } from '../private-servers/postgres.mjs'
import { startRedis } from '../private-servers/redis.mjs'
import { insistOnAll, upload, type Promised } from './caller.js'
import { ServiceProcess } from './process.js'
import { startProxy, type Proxy } from './proxy.js'
import { undisturbed, type Sample } from './reports.js'
import { tell, times } from './rounds.js'
import { until } from './until.js'
import { expectWhole, settled } from './verdict.js'

const ROUNDS = times(1, 10)
const REPORTS = times(12, 100)
const DISTURBANCES = 5

const postgres = await startPostgres()
const redis = await startRedis({ appendOnly: true })

/** Redis with PostgreSQL, and PostgreSQL alone. */
describe.skipIf(postgres === undefined || redis === undefined)('an api and two workers on Redis and PostgreSQL', () => {
  const promised: Promised = new Map()
  const workers: ServiceProcess[] = []
  let api: ServiceProcess
  let samples: Sample[]
  let wires: { postgres: Proxy; redis: Proxy }
  let pools: Pools
  let store: Store
  let env: NodeJS.ProcessEnv

  const start = (role: string) => ServiceProcess.start({ ...env, FAJING_ROLE: role })

  /** The next reports that were never uploaded. */
  const fresh = (count: number) => samples.splice(0, count)

  const states = async () => {
    const rows = await store.selectFrom('reports').select('state').execute()
    return new Map(rows.map(({ state }) => [state, rows.filter((row) => row.state === state).length]))
  }

  /** Uploads reports, disturbs the service while they are worked on, and looks whether all is whole afterwards. */
  const disturbed = async (what: string, disturb: () => Promise<void>) => {
    for (let round = 0; round < ROUNDS; round++) {
      const batch = fresh(REPORTS)
      const before = (await states()).get('done') ?? 0
      const uploads = insistOnAll(() => api.address, batch, promised)
      await until(async () => ((await states()).get('done') ?? 0) > before, 60_000, 'for the first report')
      await disturb()
      await uploads
      await settled(store)
      await expectWhole(store, promised)
    }
    const again = await store.selectFrom('reports').select('id').where('starts', '>', 1).execute()
    tell(what, { rounds: ROUNDS, reports: ROUNDS * REPORTS, 'begun more than once since the start': again.length })
  }

  beforeAll(async () => {
    if (postgres === undefined || redis === undefined) return
    wires = { postgres: await startProxy(postgres.url), redis: await startProxy(redis.url) }
    env = { DATABASE_URL: wires.postgres.url, REDIS_URL: wires.redis.url }
    pools = await openPools({ databaseUrl: postgres.url, dataDirectory: '' }, () => undefined)
    store = connectStore(pools.store)
    api = await start('api')
    await api.ready()
    workers.push(await start('worker'), await start('worker'))
    await Promise.all(workers.map((worker) => worker.ready()))
    samples = await undisturbed(DISTURBANCES * ROUNDS * (REPORTS + 1))
  })

  afterAll(async () => {
    for (const child of [api, ...workers]) await child.end('SIGKILL')
    await pools.close()
    await Promise.all([wires.postgres.close(), wires.redis.close()])
    await Promise.all([postgres?.stop(), redis?.stop()])
  })

  test('a worker is killed in the middle of a job', () =>
    disturbed('kill -9 of a worker', async () => {
      await workers.shift()?.end('SIGKILL')
      workers.push(await start('worker'))
    }))

  test('the api is killed in the middle of uploads', () =>
    disturbed('kill -9 of the api', async () => {
      const [half] = fresh(1)
      if (half !== undefined) void upload(api.address, { ...half, bytes: large(half.bytes) }, promised)
      await pause(Math.random() * 30)
      await api.end('SIGKILL')
      api = await start('api')
      await api.ready()
    }))

  test('Redis is killed and comes back with its append-only file', () =>
    disturbed('kill -9 of Redis', async () => {
      await redis?.kill()
      await pause(500)
      await redis?.start()
    }))

  test('PostgreSQL is killed and comes back', () =>
    disturbed('kill -9 of PostgreSQL', async () => {
      await postgres?.kill()
      await pause(500)
      await postgres?.start()
    }))

  test('connections are cut again and again, and slow', () =>
    disturbed('connections cut and delayed', async () => {
      for (const wire of [wires.postgres, wires.redis]) wire.delay(20)
      for (let cuts = 0; cuts < 5; cuts++) {
        await pause(200 + Math.random() * 300)
        wires.postgres.cut()
        await pause(200 + Math.random() * 300)
        wires.redis.cut()
      }
      for (const wire of [wires.postgres, wires.redis]) wire.delay(0)
    }))
})

/** Large enough that it never arrives whole. */
function large(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([bytes, Buffer.alloc(15_000_000, ' ')])
}
