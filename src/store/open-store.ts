import { Kysely, Migrator, PostgresDialect, type PostgresPool } from 'kysely'
import { reports } from './migrations/0001-reports.js'
import { comparisons } from './migrations/0002-comparisons.js'
import { batches } from './migrations/0003-batches.js'
import { reviews } from './migrations/0004-reviews.js'
import { keys } from './migrations/0005-keys.js'
import type { Pool } from './pool.js'
import type { Tables } from './tables.js'

/** The store: the query builder on our schema. Every statement names the schema, since the embedded session is shared with BullMQ. */
export type Store = Kysely<Tables>

/** Schema of our tables. */
const SCHEMA = 'fajing'

const MIGRATIONS = {
  '0001-reports': reports,
  '0002-comparisons': comparisons,
  '0003-batches': batches,
  '0004-reviews': reviews,
  '0005-keys': keys,
}

/**
 * Brings the schema up to date and opens the store. Safe when several processes start at once: the migrator holds an advisory lock.
 * The pool stays the caller's to end.
 */
export async function openStore(pool: Pool): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }) })
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(MIGRATIONS) },
    migrationTableSchema: SCHEMA,
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('the migration of the store failed', { cause: error })
  return db.withSchema(SCHEMA)
}
