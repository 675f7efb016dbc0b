import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openPools, type Pools } from '../../src/store/open-pools.js'
import { storeFault } from '../../src/store/store-fault.js'
import { createDatabase } from '../contract/backends.js'
import { startProxy, type Proxy } from './proxy.js'

/** Milliseconds; a service has more, and the rule is the same. */
const PATIENCE = { store: 400, queue: 400 }
/** What this side waits longer than the server. */
const HEAD_START = 5000

describe.skipIf(!process.env['DATABASE_URL'])(
  'a connection to PostgreSQL that says nothing and is never closed',
  () => {
    let database: { url: string; drop: () => Promise<void> }
    let wire: Proxy
    let pools: Pools
    let lost: Error[]

    beforeAll(async () => {
      database = await createDatabase()
      wire = await startProxy(database.url)
      pools = await openPools(
        { databaseUrl: wire.url, dataDirectory: '' },
        (error) => lost.push(error),
        undefined,
        PATIENCE,
      )
      await pools.store.query('CREATE TABLE public.counter (n integer); INSERT INTO public.counter VALUES (1)')
    })

    beforeEach(() => {
      lost = []
    })

    afterAll(async () => {
      await pools.close()
      await wire.close()
      await database.drop()
    })

    test('is given up in time as a store that is away, and the next statement has a new one', async () => {
      const held = await pools.store.connect()
      await held.query('SELECT 1')
      await pools.store.query('SELECT 1')
      wire.silence(true)
      const begun = Date.now()
      const given = await Promise.allSettled([pools.store.query('SELECT 2'), held.query('SELECT 2')])
      expect(given.map((each) => each.status === 'rejected' && storeFault(each.reason))).toEqual([
        'store-away',
        'store-away',
      ])
      expect(Date.now() - begun).toBeLessThan(PATIENCE.store + 2 * HEAD_START)
      // Nothing waits behind what was never answered, and whoever holds the connection hears of its end: BullMQ listens anew then.
      await expect.poll(() => lost.length).toBeGreaterThan(0)
      await expect(held.query('SELECT 3')).rejects.toSatisfy((error) => storeFault(error) === 'store-away')
      held.release()
      wire.silence(false)
      expect((await pools.store.query('SELECT 4 AS n')).rows).toEqual([{ n: 4 }])
    })

    test('holds no locks on the server', async () => {
      const held = await pools.store.connect()
      await held.query('BEGIN')
      await held.query('UPDATE public.counter SET n = 2')
      wire.silence(true)
      const direct = await openPools({ databaseUrl: database.url, dataDirectory: '' }, () => undefined)
      // Waits for the lock, which the server takes from the transaction that nobody goes on with.
      await direct.store.query('UPDATE public.counter SET n = n + 10')
      expect((await direct.store.query('SELECT n FROM public.counter')).rows).toEqual([{ n: 11 }])
      await direct.close()
      wire.silence(false)
      held.release(true)
    })

    test('a statement that takes too long is broken off by the server, and its connection stays', async () => {
      const held = await pools.store.connect()
      await expect(held.query('SELECT pg_sleep(20)')).rejects.toSatisfy((error) => storeFault(error) === 'store-away')
      expect((await held.query('SELECT 5 AS n')).rows).toEqual([{ n: 5 }])
      held.release()
    })
  },
)
