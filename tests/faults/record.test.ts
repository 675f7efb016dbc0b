import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPools, type Pools } from '../../src/store/open-pools.js'
import { connectStore } from '../../src/store/open-store.js'
import { createDatabase } from '../contract/backends.js'
import { ServiceProcess } from './process.js'
import { undisturbed, type Sample } from './reports.js'
import { tell } from './rounds.js'
import { TableLock } from './table-lock.js'

describe.skipIf(!process.env['DATABASE_URL'])('the api is killed between a change and its entry in the record', () => {
  let database: { url: string; drop: () => Promise<void> }
  let pools: Pools
  let api: ServiceProcess
  let samples: Sample[]
  let report = ''
  let hit = 0

  const startApi = async () => {
    api = await ServiceProcess.start({ DATABASE_URL: database.url, FAJING_ROLE: 'api' })
    await api.ready()
  }

  beforeAll(async () => {
    database = await createDatabase()
    pools = await openPools({ databaseUrl: database.url, dataDirectory: '' }, () => undefined)
    samples = await undisturbed(1)
    await startApi()
  })

  afterAll(async () => {
    await api.end('SIGKILL')
    await pools.close()
    await database.drop()
    if (hit === CHANGES.length)
      tell('kill -9 of the api between a change and its entry in the record of audit', 'PostgreSQL', {
        rounds: hit,
        reports: samples.length,
      })
  })

  const send = (method: string, path: string, body?: unknown) =>
    fetch(new URL(path, api.address), {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })

  /** Everything that callers can change, and how much is on record; the queue's own tables are not meant. */
  const state = async () => {
    const { rows } =
      await sql`SELECT (SELECT count(*)::int FROM fajing.reports) AS reports, (SELECT count(*)::int FROM fajing.sources) AS sources,
      (SELECT count(*)::int FROM fajing.profiles) AS profiles, (SELECT count(*)::int FROM fajing.keys) AS keys,
      (SELECT count(*)::int FROM fajing.audit) AS entries`.execute(connectStore(pools.store))
    return rows[0]
  }

  /** In this order: from the first key on, every request needs one. */
  const CHANGES: readonly (readonly [string, () => Promise<Response>])[] = [
    ['a report is taken in', () => send('POST', '/api/v1/reports', { text: samples[0]?.bytes.toString() })],
    ['weights are set', () => send('PUT', '/api/v1/profiles', { areas: { functions: 2 }, indicators: {} })],
    ['a report is deleted', () => send('DELETE', `/api/v1/reports/${report}`)],
    ['a key is made', () => send('POST', '/api/v1/keys', { name: '某局', role: 'admin' })],
  ]

  test.each(CHANGES)('%s: after a new start there is neither; asked again, both', async (_, change) => {
    const before = await state()
    const lock = await TableLock.on(database.url, 'fajing.audit')
    const broken = change().catch(() => 'no answer')
    await lock.someoneWaits()
    await api.end('SIGKILL')
    expect(await broken).toBe('no answer')
    await lock.release()
    await startApi()
    expect(await state()).toEqual(before)
    const answer = await change()
    expect(answer.ok).toBe(true)
    report = answer.headers.get('location')?.split('/').at(-1) ?? report
    expect(await state()).toMatchObject({ entries: Number((before as { entries: number }).entries) + 1 })
    expect(await state()).not.toMatchObject({ ...(before as object), entries: expect.anything() as number })
    hit++
  })
})
