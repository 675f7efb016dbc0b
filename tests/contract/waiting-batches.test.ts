import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EVERYWHERE } from '../../src/access/scope.js'
import { openQueue } from '../../src/queue/open-queue.js'
import type { ReportQueue } from '../../src/queue/queue.js'
import { keepSweeping } from '../../src/queue/sweep.js'
import { readAudit } from '../../src/store/audit.js'
import { receiveBatch, receiveItems, startBatch } from '../../src/store/batches/accept-batch.js'
import { giveUpBatches } from '../../src/store/batches/give-up.js'
import { readBatch } from '../../src/store/batches/read-batch.js'
import { steerBatch } from '../../src/store/batches/steer-batch.js'
import { openStore, type Store } from '../../src/store/open-store.js'
import type { Pools } from '../../src/store/open-pools.js'
import { countExpired, deleteExpired } from '../../src/store/retention/expired.js'
import { isMissing, STORES, type Opened } from './backends.js'

const DAY = 86_400_000
const PATIENCE = { uploads: 7 * DAY, paused: 365 * DAY }
const BY = { owner: 'a', framework: '', versions: { engine: '1', models: '1' } }

for (const backend of STORES)
  describe.skipIf(isMissing(backend))(`batches that wait for a person on ${backend.name}`, () => {
    let opened: Opened<Pools>
    let store: Store
    let uploads = 0

    const acceptance = (identity: string) => ({ owner: 'a', identity, name: null, expected: [] })
    /** Takes in some of three items, and all of them only where `whole`. */
    const upload = async (identity: string, whole: boolean) => {
      const { id } = await receiveBatch(store, acceptance(identity))
      const files = (whole ? [0, 1, 2] : [0, 1]).map((position) => `${identity}-${position}.txt`)
      const items = files.map((file) => ({ file, facts: {}, source: Buffer.from(file) }))
      await receiveItems(store, id, items, () => BY)
      return { id, reports: whole ? await startBatch(store, id) : [] }
    }
    const statusOf = async (id: string) => (await readBatch(store, ['a'], id))?.status
    const inDays = (days: number) => new Date(Date.now() + days * DAY)
    const givenUp = async (days: number) => (await giveUpBatches(store, PATIENCE, inDays(days))).map(({ id }) => id)

    beforeAll(async () => {
      opened = await backend.open()
      store = await openStore(opened.value.store)
    })

    afterAll(() => opened.close())

    test('an upload that nobody finishes is cancelled after its time, and on record', async () => {
      const { id } = await upload(`upload ${++uploads}`, false)
      expect(await givenUp(6)).not.toContain(id)
      const [first, second] = await Promise.all([givenUp(8), givenUp(8)])
      expect([...first, ...second].filter((one) => one === id)).toHaveLength(1)
      expect(await readBatch(store, ['a'], id)).toMatchObject({
        status: 'cancelled',
        complete: false,
        counts: { cancelled: 2, total: 2 },
      })
      expect((await readAudit(store, EVERYWHERE, { limit: 5, target: id })).entries).toMatchObject([
        { name: 'fajing', action: 'batch-given-up' },
      ])
    })

    test('the same upload later goes on where it broke off', async () => {
      const identity = `upload ${++uploads}`
      const { id } = await upload(identity, false)
      await givenUp(8)
      const again = await upload(identity, true)
      expect(again.id).toBe(id)
      expect(again.reports).toHaveLength(3)
      expect(await readBatch(store, ['a'], id)).toMatchObject({ status: 'running', complete: true, finishedAt: null })
      expect(await givenUp(4000)).not.toContain(id)
    })

    test('what came of a broken upload can be analysed without the rest, and the rest come later', async () => {
      const identity = `upload ${++uploads}`
      const { id } = await upload(identity, false)
      await givenUp(8)
      expect((await steerBatch(store, ['a'], id, 'retry')).add).toHaveLength(2)
      expect(await statusOf(id)).toBe('running')
      expect((await upload(identity, true)).reports).toHaveLength(3)
    })

    test('a paused batch is cancelled after its time, then kept no longer than any other', async () => {
      const { id, reports } = await upload(`upload ${++uploads}`, true)
      await steerBatch(store, ['a'], id, 'pause')
      expect(await givenUp(364)).not.toContain(id)
      const [given] = (await giveUpBatches(store, PATIENCE, inDays(366))).filter((one) => one.id === id)
      expect(given?.remove.toSorted()).toEqual(reports.toSorted())
      expect(await statusOf(id)).toBe('cancelled')
      const keep = { sources: null, analyses: 10 * DAY, events: null }
      expect((await countExpired(store, keep, inDays(11))).batches).toBeGreaterThan(0)
      await deleteExpired(store, keep, inDays(11))
      expect(await statusOf(id)).toBeUndefined()
    })

    test('one that was resumed in time goes on, and for ever means for ever', async () => {
      const { id } = await upload(`upload ${++uploads}`, true)
      await steerBatch(store, ['a'], id, 'pause')
      expect(await giveUpBatches(store, { uploads: null, paused: null }, inDays(100_000))).toEqual([])
      await steerBatch(store, ['a'], id, 'resume')
      expect(await givenUp(4000)).not.toContain(id)
    })

    test('a service looks for them at its start', async () => {
      const { id } = await upload(`upload ${++uploads}`, false)
      const databaseUrl = backend.needs === undefined ? undefined : process.env[backend.needs]
      const open = (name: 'reports' | 'comparisons'): Promise<ReportQueue> =>
        openQueue({ redisUrl: undefined, databaseUrl }, opened.value, () => undefined, name)
      const [queue, comparisons] = [await open('reports'), await open('comparisons')]
      const end = keepSweeping(store, queue, comparisons, { uploads: -DAY, paused: null }, pino({ level: 'silent' }))
      try {
        await expect.poll(() => statusOf(id)).toBe('cancelled')
      } finally {
        await end()
        await comparisons.close()
        await queue.close()
      }
    })
  })
