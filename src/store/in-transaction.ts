import type { Transaction } from 'kysely'
import type { Store } from './open-store.js'
import type { Tables } from './tables.js'

/** Does several things whole or not at all: in the caller's transaction where `db` is one, else in one of its own. */
export function inTransaction<T>(db: Store, work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db as Transaction<Tables>) : db.transaction().execute(work)
}
