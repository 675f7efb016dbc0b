import { sql, type Transaction } from 'kysely'
import type { Scope } from '../../access/scope.js'
import { FajingError } from '../../errors.js'
import { deleteReport } from '../delete-report.js'
import { inTransaction } from '../in-transaction.js'
import type { Store } from '../open-store.js'
import type { Tables } from '../tables.js'
import { within } from '../within.js'
import { steerBatch } from './steer-batch.js'

/** Makes the first step of a deletion in one transaction. */
export type FirstStep = (cancel: (trx: Transaction<Tables>) => Promise<readonly string[]>) => Promise<readonly string[]>

/**
 * Deletes a batch, with `delete` also those of its reports that stand in no other one. What waits of it is cancelled first.
 *
 * @param first how the batch is cancelled; whatever is to be kept of the deletion can be written in the same transaction
 * @returns the reports whose jobs are wanted no more
 * @throws FajingError batch-unknown
 */
export async function deleteBatch(
  store: Store,
  scope: Scope,
  id: string,
  reports: 'keep' | 'delete',
  first: FirstStep = (cancel) => inTransaction(store, cancel),
): Promise<string[]> {
  const remove = await first((trx) => cancelled(trx, scope, id))
  const { rows } = await sql<{ id: string }>`SELECT DISTINCT report_id AS id FROM fajing.batch_items i
    WHERE batch_id = ${id} AND report_id IS NOT NULL AND NOT EXISTS (
      SELECT FROM fajing.batch_items o WHERE o.report_id = i.report_id AND o.batch_id <> ${id})`.execute(store)
  const own = reports === 'delete' ? rows.map((row) => row.id) : []
  // One by one, or a batch of thousands would keep everyone else waiting. What is left after a fault is deleted by asking again.
  for (const report of own) await deleteReport(store, scope, report)
  await sql`DELETE FROM fajing.batches WHERE id = ${id} AND ${within(scope, 'owner')}`.execute(store)
  return [...new Set([...remove, ...own])]
}

async function cancelled(store: Store, scope: Scope, id: string): Promise<readonly string[]> {
  try {
    return (await steerBatch(store, scope, id, 'cancel')).remove
  } catch (error) {
    // A batch that is done has nothing left to cancel.
    if (error instanceof FajingError && error.code === 'batch-state') return []
    throw error
  }
}
