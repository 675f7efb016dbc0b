import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openQueue } from '../../src/queue/open-queue.js'
import { openPools } from '../../src/store/open-pools.js'
import { openStore } from '../../src/store/open-store.js'
import { EMPTY_STORE } from './data-directory.js'

/**
 * Makes one embedded store before any suite runs, with the schema of today and nothing in it. Making one takes more of the processor than
 * most tests, so each test is given a copy.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env[EMPTY_STORE] !== undefined) return undefined
  const directory = await mkdtemp(join(tmpdir(), 'fajing-empty-store-'))
  const pools = await openPools({ databaseUrl: undefined, dataDirectory: directory }, rethrow)
  await openStore(pools.store)
  for (const name of ['reports', 'comparisons'] as const) {
    const queue = await openQueue({ databaseUrl: undefined, redisUrl: undefined }, pools, rethrow, name)
    await queue.close()
  }
  await pools.close()
  process.env[EMPTY_STORE] = directory
  return () => rm(directory, { recursive: true })
}

function rethrow(error: Error): never {
  throw error
}
