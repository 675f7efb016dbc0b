import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insistOnBatch, reach, STAGES, type PromisedBatches } from './batches.js'
import { insistOnAll, upload, type Promised } from './caller.js'
import { undisturbed, type Sample } from './reports.js'
import { IS_LONG, tell, times } from './rounds.js'
import { ServiceOnServers } from './service-on-servers.js'
import { until } from './until.js'
import { expectOnRecord, expectWhole, expectWholeBatches, settled } from './verdict.js'

const ROUNDS = times(1, 4)
const REPORTS = times(10, 40)
const STOPS = times(1, 40)
const STAGE_ROUNDS = times(1, 4)
/** In the long form more than the store takes in at once, so that a batch can be met with a part of its items. */
const BATCH = times(8, 30)
/** In the short form each stage is met once: here, or by the embedded service. */
const ALL_STAGES = Object.keys(STAGES).filter((_, stage) => IS_LONG || stage % 2 === 0)

/** The short form makes the faults that only Redis can have, and the others, once; the long one makes all of them in both. */
const MODES = IS_LONG ? (['Redis, PostgreSQL', 'PostgreSQL'] as const) : (['Redis, PostgreSQL'] as const)

const isMissing = !process.env['DATABASE_URL'] || !process.env['REDIS_URL']

describe.skipIf(isMissing).each(MODES)('an api and two workers on %s', (mode) => {
  const promised: Promised = new Map()
  const batches: PromisedBatches = new Map()
  let service: ServiceOnServers
  let samples: Sample[]

  beforeAll(async () => {
    service = await ServiceOnServers.start(mode)
    samples = await undisturbed(6 * ROUNDS * (REPORTS + 1) + STOPS * 3 + ALL_STAGES.length * STAGE_ROUNDS * BATCH)
  })

  afterAll(() => service.stop())

  /** The next reports that were never uploaded. */
  const fresh = (count: number) => samples.splice(0, count)

  const expectAllWhole = async () => {
    await settled(service.store)
    await expectWholeBatches(service.store, batches)
    await expectWhole(service.store, promised)
    await expectOnRecord(service.store)
  }

  /** Uploads reports, disturbs the service while they are worked on, and looks whether all is whole afterwards. */
  const disturbed = async (fault: string, disturb: () => Promise<void>) => {
    const before = await service.countBegunAgain()
    for (let round = 0; round < ROUNDS; round++) {
      const done = await service.countDone()
      const uploads = insistOnAll(() => service.address, fresh(REPORTS), promised)
      await until(async () => (await service.countDone()) > done, 60_000, 'for the first report')
      await disturb()
      await uploads
      await expectAllWhole()
    }
    const again = (await service.countBegunAgain()) - before
    tell(fault, mode, { rounds: ROUNDS, reports: ROUNDS * REPORTS, 'begun more than once': again })
  }

  test('a worker is killed in the middle of a job', () =>
    disturbed('kill -9 of a worker in the middle of jobs', () => service.replaceWorker()))

  test('the api is killed in the middle of uploads', () =>
    disturbed('kill -9 of the api in the middle of uploads', async () => {
      const [half] = fresh(1)
      if (half !== undefined) void upload(service.address, { ...half, bytes: large(half.bytes) }, promised)
      await pause(Math.random() * 30)
      await service.api.end('SIGKILL')
      await service.startApi()
    }))

  if (mode !== 'PostgreSQL')
    test('Redis is killed and comes back with its append-only file', () =>
      disturbed('kill -9 of Redis, which comes back with its append-only file', async () => {
        await service.redis?.kill()
        await pause(500)
        await service.redis?.start()
      }))

  test('PostgreSQL is killed and comes back', () =>
    disturbed('kill -9 of PostgreSQL, which comes back with its log', async () => {
      await service.postgres.kill()
      await pause(500)
      await service.postgres.start()
    }))

  test('connections are cut again and again, and slow', () =>
    disturbed('connections cut five times and slowed by 20 ms', async () => {
      for (const wire of service.wires) wire.delay(20)
      for (let cuts = 0; cuts < 5; cuts++)
        for (const wire of service.wires) {
          await pause(200 + Math.random() * 300)
          wire.cut()
        }
      for (const wire of service.wires) wire.delay(0)
    }))

  if (IS_LONG)
    test('connections fall silent and are never closed', () =>
      disturbed('connections that fall silent for ten seconds and are never closed', async () => {
        for (const wire of service.wires) wire.silence(true)
        const told = problemOf(new URL('/api/v1/reports', service.address))
        await pause(10_000)
        for (const wire of service.wires) wire.silence(false)
        expect(await told).toEqual([503, 'store-away'])
      }))

  test('all processes are stopped at random moments', async () => {
    const uploads = insistOnAll(() => service.address, fresh(STOPS * 3), promised)
    for (let stop = 0; stop < STOPS; stop++) {
      await pause(Math.random() * 1500)
      await service.replaceAll()
    }
    await uploads
    await expectAllWhole()
    tell('kill -9 of the whole service at random moments', mode, { rounds: STOPS, reports: STOPS * 3 })
  })

  test('the service is stopped at every stage of a batch', async () => {
    let hit = 0
    for (const stage of ALL_STAGES)
      for (let round = 0; round < STAGE_ROUNDS; round++) {
        const batch = { name: `${stage} ${round + 1}`, samples: fresh(BATCH) }
        const sending = insistOnBatch(() => service.address, batch, batches)
        if (await reach(stage, () => service.address, batch.name)) hit++
        await service.replaceAll()
        await sending
        await expectAllWhole()
      }
    expect(batches.size).toBe(ALL_STAGES.length * STAGE_ROUNDS)
    tell('kill -9 at every stage of a batch', mode, {
      rounds: batches.size,
      reports: batches.size * BATCH,
      'stops at the stage meant': hit,
    })
  })
})

/** Status and code of an answer that is no success. */
async function problemOf(url: URL): Promise<[number, string]> {
  const answer = await fetch(url)
  return [answer.status, ((await answer.json()) as { code: string }).code]
}

/** Large enough that it never arrives whole. */
function large(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([bytes, Buffer.alloc(15_000_000, ' ')])
}
