import { sql } from 'kysely'
import type { Config } from '../config.js'
import { FajingError } from '../errors.js'
import { DOCTOR_WORDS as WORDS } from '../messages/doctor.js'
import { say } from '../messages/say.js'
import { announcedQueue } from '../store/agreements.js'
import { isNotMade, openPools, type Pools } from '../store/open-pools.js'
import { connectStore, migrationsOf, type Store } from '../store/open-store.js'
import { looseRows } from '../store/verify/loose-rows.js'
import { verifyScores } from '../store/verify/verify-scores.js'
import { compareClocks } from './clock.js'
import { isAtLeast } from './node-version.js'
import { note, reasonOf, type Note } from './note.js'

/** The first with pg_current_xact_id, which progress of batches rests on. */
const LEAST = [13] as const
/** Reports that a note names. */
const NAMED = 5

/** Looks at the store: server, schema, and whether what is stored holds together. Nothing is migrated. */
export async function* examineStore(config: Config): AsyncGenerator<Note> {
  if (isNotMade(config)) {
    yield note('store-not-made')
    return
  }
  let pools: Pools | undefined
  try {
    pools = await openPools(config, () => undefined)
    const store = connectStore(pools.store)
    yield* examineServer(store, config.databaseUrl !== undefined)
    const isCurrent = yield* examineSchema(store)
    if (isCurrent) yield* examineContent(store, config)
  } catch (error) {
    yield error instanceof FajingError && error.code === 'data-dir-in-use'
      ? note('store-in-use', { pid: error.params['pid'] ?? '' })
      : note('store-not-reached', { reason: reasonOf(error) })
  } finally {
    await pools?.close()
  }
}

async function* examineServer(store: Store, isServer: boolean): AsyncGenerator<Note> {
  const before = new Date()
  const { rows } = await sql<{
    version: string
    fsync: string
    now: Date
  }>`SELECT current_setting('server_version') AS version,
    current_setting('fsync') AS fsync, clock_timestamp() AS now`.execute(store)
  const after = new Date()
  const [row] = rows
  if (row === undefined) return
  const version = row.version.split(' ')[0] ?? ''
  const where = say(isServer ? WORDS.server : WORDS.embedded)
  yield isAtLeast(version, LEAST)
    ? note('store-fine', { version, where })
    : note('store-too-old', { version, least: LEAST.join('.') })
  if (!isServer) return
  if (row.fsync === 'off') yield note('store-not-synced')
  yield compareClocks(say(WORDS.database), row.now, before, after)
}

/** @returns whether the schema is the one that this version knows */
async function* examineSchema(store: Store): AsyncGenerator<Note, boolean> {
  const { applied, pending, unknown } = await migrationsOf(store)
  const [newer] = unknown
  if (newer !== undefined) yield note('store-is-newer', { name: newer })
  else if (pending.length > 0) yield note('migrations-pending', { count: pending.length })
  else yield note('migrations-fine', { last: applied.at(-1) ?? '' })
  return newer === undefined && pending.length === 0
}

async function* examineContent(store: Store, config: Config): AsyncGenerator<Note> {
  const own = config.redisUrl !== undefined ? 'redis' : config.databaseUrl !== undefined ? 'postgres' : 'embedded'
  const api = await announcedQueue(store)
  if (api !== undefined && api !== own) yield note('queue-differs', { own, api })
  const { done, loose } = await looseRows(store)
  const words = loose.map(({ kind, count }) => say(WORDS[kind], { n: count }))
  const count = loose.reduce((sum, each) => sum + each.count, 0)
  yield count === 0 ? note('rows-fine', { done }) : note('rows-wrong', { count, words: words.join('，') })
  const scores = await verifyScores(store)
  yield scores.differing.length === 0
    ? note('scores-fine', { count: scores.verified })
    : note('scores-differ', { count: scores.differing.length, ids: scores.differing.slice(0, NAMED).join('、') })
}
