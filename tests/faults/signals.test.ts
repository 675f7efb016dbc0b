import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { openPools } from '../../src/store/open-pools.js'
import { connectStore } from '../../src/store/open-store.js'
import { createDatabase } from '../contract/backends.js'
import { startRedis } from '../private-servers/redis.mjs'
import { dataDirectory } from '../support/data-directory.js'
import { insistOnAll, type Promised } from './caller.js'
import { EmbeddedService } from './embedded-service.js'
import { ServiceProcess } from './process.js'
import { undisturbed } from './reports.js'
import { IS_LONG } from './rounds.js'
import { TableLock } from './table-lock.js'
import { expectWhole, settled } from './verdict.js'

/** Exit codes as docs/guide/operate.md names them. */
const IN_ORDER = 0
const AT_ONCE = 1

/** Milliseconds for which a process waits for its work at most; whoever leaves at once leaves before, on a busy machine too. */
const WORK = 8000

/** Milliseconds in which a process ends that was told to, whatever keeps it: those for work, one second for connections, and some for a busy machine. */
const DEADLINE = WORK + 6000

const ends: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** A request whose body never ends keeps the process that takes it. */
function hangOn(address: string): void {
  const body = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(10)) })
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body, duplex: 'half' }
  void fetch(new URL('/api/v1/check', address), request as RequestInit).catch(() => undefined)
}

/** What each end of a process looks like that has work at hand. */
async function secondSignalLeaves({ child, isRunning }: ServiceProcess): Promise<void> {
  expect(isRunning).toBe(true)
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await pause(500)
  expect([child.exitCode, child.signalCode]).toEqual([null, null])
  const begun = Date.now()
  child.kill('SIGTERM')
  expect(await ended).toEqual([AT_ONCE, null])
  expect(Date.now() - begun).toBeLessThan(WORK)
}

async function firstSignalEndsInTime(child: ServiceProcess): Promise<void> {
  const begun = Date.now()
  expect(await child.end('SIGTERM')).toBe(IN_ORDER)
  expect(Date.now() - begun).toBeLessThan(DEADLINE)
}

const ENDS = [
  ['a second SIGTERM leaves at once', secondSignalLeaves],
  ['one SIGTERM ends it in time', firstSignalEndsInTime],
] as const

describe('the embedded service, kept by a request', () => {
  test.each(IS_LONG ? ENDS : ENDS.slice(0, 1))('%s, and nothing is lost', async (_, end) => {
    const service = new EmbeddedService(await dataDirectory())
    ends.push(
      () => rm(service.directory, { recursive: true }),
      () => service.end('SIGKILL'),
    )
    const promised: Promised = new Map()
    await service.start()
    await service.process.ready()
    await insistOnAll(() => service.address, await undisturbed(6), promised)
    hangOn(service.address)
    await pause(300)
    await end(service.process)
    await service.finish(promised)
  })
})

describe.skipIf(!process.env['DATABASE_URL'])('an api', () => {
  test.each(ENDS)('kept by a request: %s', async (_, end) => {
    const { url, drop } = await createDatabase()
    ends.push(drop)
    const api = await ServiceProcess.start({ DATABASE_URL: url, FAJING_ROLE: 'api' })
    ends.push(() => api.end('SIGKILL'))
    await api.ready()
    hangOn(api.address)
    await pause(300)
    await end(api)
  })

  test('whose database is away ends at the first SIGTERM, also before it listens', async () => {
    const nowhere = 'postgres://nobody@127.0.0.1:9/nothing'
    const endsInTime = async (env: NodeJS.ProcessEnv) => {
      const api = await ServiceProcess.start({ DATABASE_URL: nowhere, FAJING_ROLE: 'api', ...env })
      ends.push(() => api.end('SIGKILL'))
      await expect.poll(() => api.said, { timeout: 30_000 }).toContain('store is away')
      await firstSignalEndsInTime(api)
    }
    await Promise.all([endsInTime({}), endsInTime({ HOST: '0.0.0.0' })])
  })
})

describe.skipIf(!process.env['DATABASE_URL'] || !process.env['REDIS_URL'])('a worker', () => {
  const MODES = ['Redis', 'PostgreSQL'].flatMap((queue) => ENDS.map((end) => [queue, ...end] as const))

  // The short form: the first and the last.
  test.each(IS_LONG ? MODES : [MODES[0], MODES[3]].filter((mode) => mode !== undefined))(
    'in the middle of a job, queue on %s: %s, and another one does its work',
    async (queue, _, end) => {
      const { url, drop } = await createDatabase()
      ends.push(drop)
      const redis = queue === 'Redis' ? await startRedis() : undefined
      if (redis !== undefined) ends.push(() => redis.stop())
      const env = { DATABASE_URL: url, ...(redis === undefined ? {} : { REDIS_URL: redis.url }) }
      const start = async (role: string) => {
        const child = await ServiceProcess.start({ ...env, FAJING_ROLE: role })
        ends.push(() => child.end('SIGKILL'))
        await child.ready()
        return child
      }
      const [api, worker] = await Promise.all([start('api'), start('worker')])
      const lock = await TableLock.on(url, 'fajing.analyses')
      const promised: Promised = new Map()
      await insistOnAll(() => api.address, await undisturbed(2), promised)
      await lock.someoneWaits()
      await end(worker)
      await lock.release()
      await start('worker')
      const pools = await openPools({ databaseUrl: url, dataDirectory: '' }, () => undefined)
      ends.push(() => pools.close())
      const store = connectStore(pools.store)
      await settled(store)
      expect(await expectWhole(store, promised)).toBe(2)
    },
  )
})
