import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.js'
import { examine } from '../../src/doctor/examine.js'
import { examineStore } from '../../src/doctor/store.js'
import { createLogger } from '../../src/log.js'
import { startService } from '../../src/service.js'
import { openPools } from '../../src/store/open-pools.js'
import { connectStore, type Store } from '../../src/store/open-store.js'
import { createDatabase } from '../contract/backends.js'
import { startRedis } from '../private-servers/redis.mjs'
import { putEmptyStore } from '../support/data-directory.js'
import { SAMPLE_REPORT } from './sample-report.js'

let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'fajing-doctor-'))
})

afterEach(() => rm(directory, { recursive: true }))

/** What the doctor says, by code. */
async function codes(env: NodeJS.ProcessEnv = {}, of = examine): Promise<Record<string, string>> {
  const said: Record<string, string> = {}
  for await (const { code, message } of of({ FAJING_DATA_DIR: directory, ...env })) said[code] = message
  return said
}

/** What it says of the store alone. */
const ofStore = (env: NodeJS.ProcessEnv = {}) => codes(env, (all) => examineStore(readConfig(all)))

const STORES = [
  { name: 'the embedded store', database: () => Promise.resolve({ url: undefined, drop: () => Promise.resolve() }) },
  { name: 'PostgreSQL', database: createDatabase, needs: 'DATABASE_URL' },
] as const

for (const store of STORES)
  describe.skipIf('needs' in store && !process.env[store.needs])(`the doctor on ${store.name}`, () => {
    test('verifies stored scores from their rows, and finds what was changed behind its back', async () => {
      const { url, drop } = await store.database()
      const env = { DATABASE_URL: url }
      await withReport(env)
      expect(await ofStore(env)).toMatchObject({
        'migrations-fine': expect.any(String) as string,
        'rows-fine': expect.stringMatching(/^1 份/) as string,
        'scores-fine': expect.stringMatching(/1 份/) as string,
      })
      const changes = [
        [sql`UPDATE fajing.reports SET score = score + 0.01`, 'scores-differ'],
        [sql`UPDATE fajing.reports SET score = score - 0.01`, 'scores-fine'],
        [sql`UPDATE fajing.indicator_scores SET level = 0 WHERE level = 3`, 'scores-differ'],
        [sql`DELETE FROM fajing.analyses`, 'rows-wrong'],
        [sql`INSERT INTO fajing.kysely_migration VALUES ('9999-later', '2030-01-01')`, 'store-is-newer'],
      ] as const
      for (const [change, code] of changes) {
        await onStore(env, (db) => change.execute(db))
        expect(Object.keys(await ofStore(env))).toContain(code)
      }
      await drop()
    })
  })

test('a directory without a store is fine, one in use is left alone', async () => {
  expect(Object.keys(await ofStore())).toContain('store-not-made')
  const service = await start({})
  expect(Object.keys(await ofStore())).toContain('store-in-use')
  await service.close(5000)
})

test('what cannot be reached is named with its reason', async () => {
  expect(
    await codes({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', REDIS_URL: 'redis://127.0.0.1:1' }),
  ).toMatchObject({
    'store-not-reached': expect.stringContaining('ECONNREFUSED') as string,
    'queue-not-reached': expect.stringContaining('ECONNREFUSED') as string,
  })
})

test('a wrong environment is told, and nothing more is looked at', async () => {
  const said = await codes({ PORT: 'http' })
  expect(Object.keys(said).at(-1)).toBe('settings-wrong')
})

test('a Redis that forgets or evicts is told', async ({ skip }) => {
  const redis = await startRedis({ policy: 'allkeys-lru' })
  if (redis === undefined) return skip('redis-server is not on this machine')
  expect(Object.keys(await codes({ REDIS_URL: redis.url }))).toEqual(
    expect.arrayContaining(['queue-may-evict', 'queue-not-kept', 'clock-fine']),
  )
  await redis.stop()
})

test('a full disk is told', async () => {
  expect(Object.keys(await codes({ FAJING_DISK_RESERVE_MB: String(2 ** 40) }))).toContain('disk-nearly-full')
})

async function start(env: NodeJS.ProcessEnv) {
  if (env['DATABASE_URL'] === undefined) await putEmptyStore(directory)
  const config = readConfig({ FAJING_DATA_DIR: directory, PORT: '0', ...env })
  const service = await startService(config, createLogger('silent'))
  await service.ready
  return service
}

async function withReport(env: NodeJS.ProcessEnv): Promise<void> {
  const service = await start(env)
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ text: SAMPLE_REPORT })
  const accepted = await fetch(new URL('/api/v1/reports', service.address), { method: 'POST', body, headers })
  const url = new URL(accepted.headers.get('location') ?? '', service.address)
  await expect
    .poll(async () => ((await (await fetch(url)).json()) as { status: string }).status, { timeout: 20_000 })
    .toBe('done')
  await service.close(5000)
}

async function onStore(env: NodeJS.ProcessEnv, use: (store: Store) => Promise<unknown>): Promise<void> {
  const pools = await openPools(readConfig({ FAJING_DATA_DIR: directory, ...env }), () => undefined)
  await use(connectStore(pools.store))
  await pools.close()
}
