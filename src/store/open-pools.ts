import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Config } from '../config.js'
import { EMBEDDED_FOLDER, openEmbeddedPool } from './embedded-pool.js'
import { leaveWhenSilent, limitsOf } from './silence.js'
import type { Pool } from './pool.js'

/** Column types that stay strings: bigint (20) would lose digits, a date (1082) would move with the time zone. */
const STRING_TYPES: readonly number[] = [20, 1082]

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    STRING_TYPES.includes(oid) ? (value: string) => value : (pg.types.getTypeParser(oid, format) as unknown),
} as pg.PoolConfig['types']

/** Connects to a PostgreSQL server. `searchPath` names the schema that unqualified names mean. */
function openServerPool(
  databaseUrl: string,
  searchPath: string,
  patience: number | undefined,
  onError: (error: Error) => void,
): Pool {
  const pool = new pg.Pool({
    ...(patience === undefined ? {} : limitsOf(patience)),
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
  pool.on('connect', (client) => leaveWhenSilent(client.on('error', onError)))
  pool.on('error', () => undefined)
  return pool
}

/**
 * Milliseconds that one statement of a service may take: of the store, for which people wait, and of the queue, which takes in batches of
 * thousands at once. Exceeding them is answered as `store-away`.
 */
export const SERVICE_PATIENCE: Patience = { store: 30_000, queue: 60_000 }

export interface Patience {
  readonly store: number
  readonly queue: number
}

/** The pools of the store and of BullMQ's PostgreSQL backend: the same one where the store is embedded. */
export interface Pools {
  readonly store: Pool
  readonly queue: Pool
  close(): Promise<void>
}

/** True where the store is to be embedded and nobody has made it yet: opening it would. */
export function isNotMade({ databaseUrl, dataDirectory }: Pick<Config, 'databaseUrl' | 'dataDirectory'>): boolean {
  return databaseUrl === undefined && !existsSync(join(dataDirectory, EMBEDDED_FOLDER))
}

/** Schema of BullMQ's own tables. */
export const QUEUE_SCHEMA = 'bullmq'

/**
 * Opens the store that the configuration names.
 *
 * @param patience left out, a statement on a server may take for ever: for commands that somebody watches, and for migrations
 * @param onError hears of connections that drop; they come back by themselves
 * @param onBroken hears that an embedded store cannot be used by this process any more
 * @throws FajingError data-dir-in-use
 */
export async function openPools(
  config: Pick<Config, 'databaseUrl' | 'dataDirectory'>,
  onError: (error: Error) => void,
  onBroken: (error: Error) => void = onError,
  patience?: Patience,
): Promise<Pools> {
  if (config.databaseUrl === undefined) {
    const pool = await openEmbeddedPool(config.dataDirectory, QUEUE_SCHEMA, STRING_TYPES, onBroken)
    return { store: pool, queue: pool, close: () => pool.end() }
  }
  const store = openServerPool(config.databaseUrl, 'fajing', patience?.store, onError)
  const queue = openServerPool(config.databaseUrl, QUEUE_SCHEMA, patience?.queue, onError)
  return { store, queue, close: async () => void (await Promise.all([store.end(), queue.end()])) }
}
