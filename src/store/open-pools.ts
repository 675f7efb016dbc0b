import pg from 'pg'
import type { Config } from '../config.js'
import { openEmbeddedPool } from './embedded-pool.js'
import type { Pool } from './pool.js'

/** Column types that stay strings: bigint (20) would lose digits, a date (1082) would move with the time zone. */
const STRING_TYPES: readonly number[] = [20, 1082]

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    STRING_TYPES.includes(oid) ? (value: string) => value : (pg.types.getTypeParser(oid, format) as unknown),
} as pg.PoolConfig['types']

/** Connects to a PostgreSQL server. `searchPath` names the schema that unqualified names mean. */
function openServerPool(databaseUrl: string, searchPath: string, onError: (error: Error) => void): Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    options: `-c search_path=${searchPath}`,
    // BullMQ may then wait for jobs as long as it likes: a silently dropped connection is noticed by the socket.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: 10_000,
    types,
  })
  // A connection that drops must not end the process; the next query opens another one. The pool watches idle ones only,
  // and not those that drop between two statements of a transaction, so each tells for itself.
  pool.on('connect', (client) => client.on('error', onError))
  pool.on('error', () => undefined)
  return pool
}

/** The pools of the store and of BullMQ's PostgreSQL backend: the same one where the store is embedded. */
export interface Pools {
  readonly store: Pool
  readonly queue: Pool
  close(): Promise<void>
}

/** Schema of BullMQ's own tables. */
export const QUEUE_SCHEMA = 'bullmq'

/**
 * Opens the store that the configuration names.
 *
 * @param onError hears of connections that drop; they come back by themselves
 * @param onBroken hears that an embedded store cannot be used by this process any more
 * @throws FajingError data-dir-in-use
 */
export async function openPools(
  config: Pick<Config, 'databaseUrl' | 'dataDirectory'>,
  onError: (error: Error) => void,
  onBroken: (error: Error) => void = onError,
): Promise<Pools> {
  if (config.databaseUrl === undefined) {
    const pool = await openEmbeddedPool(config.dataDirectory, QUEUE_SCHEMA, STRING_TYPES, onBroken)
    return { store: pool, queue: pool, close: () => pool.end() }
  }
  const store = openServerPool(config.databaseUrl, 'fajing', onError)
  const queue = openServerPool(config.databaseUrl, QUEUE_SCHEMA, onError)
  return { store, queue, close: async () => void (await Promise.all([store.end(), queue.end()])) }
}
