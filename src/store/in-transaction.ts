import type { Transaction } from 'kysely'
import type { Store } from './open-store.js'
import type { Tables } from './tables.js'

/** PostgreSQL's deadlock_detected: it undid this transaction so that the other one could go on. */
const DEADLOCK = '40P01'

/** How often a transaction is begun again before its deadlock is the caller's. */
const TRIES = 4

/**
 * Does several things whole or not at all: in the caller's transaction where `db` is one, else in one of its own.
 *
 * @param work may be done again from the start after a deadlock, so it changes nothing outside its transaction
 */
export async function inTransaction<T>(db: Store, work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db as Transaction<Tables>)
  for (let left = TRIES - 1; ; left--) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (left === 0 || (error as { code?: unknown }).code !== DEADLOCK) throw error
    }
  }
}
