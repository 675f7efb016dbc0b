import pg from 'pg'
import type { Config } from '../config.js'
import { openEmbeddedPool } from './embedded-pool.js'

/** Result of one statement, as node-postgres gives it. */
export interface PoolResult<R = unknown> {
  rows: R[]
  rowCount: number
  command: 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'MERGE'
}

/**
 * One session with the database.
 * A transaction runs on one client, from BEGIN to COMMIT. `release` MUST be called once the client is no longer needed.
 */
export interface PoolClient {
  query<R = unknown>(text: string, parameters?: readonly unknown[]): Promise<PoolResult<R>>
  release(destroy?: boolean): void
}

/**
 * The part of `pg.Pool` that the query builder and BullMQ's PostgreSQL backend share; the embedded store has the same shape.
 * Both read bigint and date as strings, so that a row is the same from either.
 */
export interface Pool {
  connect(): Promise<PoolClient>
  query<R = unknown>(text: string, parameters?: readonly unknown[]): Promise<PoolResult<R>>
  end(): Promise<void>
  on(event: 'error', listener: (error: Error) => void): unknown
}

/** Column types that stay strings: bigint (20) would lose digits, a date (1082) would move with the time zone. */
const STRING_TYPES: readonly number[] = [20, 1082]

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    STRING_TYPES.includes(oid) ? (value: string) => value : (pg.types.getTypeParser(oid, format) as unknown),
} as pg.PoolConfig['types']

/** Connects to a PostgreSQL server. `searchPath` names the schema that unqualified names mean. */
export function openServerPool(databaseUrl: string, searchPath: string, onError: (error: Error) => void): Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    options: `-c search_path=${searchPath}`,
    // BullMQ may then wait for jobs as long as it likes: a silently dropped connection is noticed by the socket.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: 10_000,
    types,
  })
  // An idle connection that drops must not end the process; the next query opens another one.
  pool.on('error', onError)
  return pool as unknown as Pool
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
 * @throws FajingError data-dir-in-use
 */
export async function openPools(
  config: Pick<Config, 'databaseUrl' | 'dataDirectory'>,
  onError: (error: Error) => void,
): Promise<Pools> {
  if (config.databaseUrl === undefined) {
    const pool = await openEmbeddedPool(config.dataDirectory, QUEUE_SCHEMA, STRING_TYPES)
    return { store: pool, queue: pool, close: () => pool.end() }
  }
  const store = openServerPool(config.databaseUrl, 'fajing', onError)
  const queue = openServerPool(config.databaseUrl, QUEUE_SCHEMA, onError)
  return { store, queue, close: async () => void (await Promise.all([store.end(), queue.end()])) }
}
