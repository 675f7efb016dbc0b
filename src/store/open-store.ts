import { Kysely, Migrator, PostgresDialect, sql, type PostgresPool } from 'kysely'
import { reports } from './migrations/0001-reports.js'
import { comparisons } from './migrations/0002-comparisons.js'
import { batches } from './migrations/0003-batches.js'
import { reviews } from './migrations/0004-reviews.js'
import { frameworks } from './migrations/0005-frameworks.js'
import { keys } from './migrations/0006-keys.js'
import { retention } from './migrations/0007-retention.js'
import { auditFloor } from './migrations/0008-audit-floor.js'
import { waitingBatches } from './migrations/0009-waiting-batches.js'
import { quickCompression } from './migrations/0010-quick-compression.js'
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
  '0005-frameworks': frameworks,
  '0006-keys': keys,
  '0007-retention': retention,
  '0008-audit-floor': auditFloor,
  '0009-waiting-batches': waitingBatches,
  '0010-quick-compression': quickCompression,
}

/**
 * Brings the schema up to date and opens the store. Safe when several processes start at once: the migrator holds an advisory lock.
 * The pool stays the caller's to end.
 */
export async function openStore(pool: Pool): Promise<Store> {
  const store = connectStore(pool)
  const { error } = await migratorOf(store).migrateToLatest()
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('the migration of the store failed', { cause: error })
  return store
}

/** The store as it is, whatever its schema. */
export function connectStore(pool: Pool): Store {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }) })
  return db.withSchema(SCHEMA)
}

/** Names of migrations that were made, that are still to be made, and that a newer version made. */
export async function migrationsOf(store: Store): Promise<{ applied: string[]; pending: string[]; unknown: string[] }> {
  const known = await migratorOf(store).getMigrations()
  const { rows } = await sql<{ name: string }>`SELECT name FROM ${sql.table(`${SCHEMA}.kysely_migration`)}
    ORDER BY name`.execute(store)
  const applied = rows.map(({ name }) => name)
  return {
    applied,
    pending: known.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name),
    unknown: applied.filter((name) => !(name in MIGRATIONS)),
  }
}

/** What makes and knows the migrations; only tests go to an older state with it. */
export function migratorOf(db: Store): Migrator {
  return new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(MIGRATIONS) },
    migrationTableSchema: SCHEMA,
  })
}
