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
