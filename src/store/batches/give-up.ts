import { sql } from 'kysely'
import type { Patience } from '../../config.js'
import { addAudit } from '../audit.js'
import { BY_ITSELF } from '../by-itself.js'
import { inTransaction } from '../in-transaction.js'
import type { Store } from '../open-store.js'
import { cancelBatch } from './steer-batch.js'

/** A batch that nobody came back for, and the reports whose jobs are wanted no more. */
export interface GivenUp {
  readonly id: string
  readonly remove: readonly string[]
}

/**
 * Cancels the batches that have waited too long for a person: their upload was broken off, or they were paused and not resumed. What they
 * hold stays; the same upload, or a retry, takes them up again. Two processes that do so at once do it once.
 */
export async function giveUpBatches(store: Store, patience: Patience, now: Date): Promise<GivenUp[]> {
  const before = (span: number | null) => (span === null ? null : new Date(now.getTime() - span))
  const waited = sql`((state = 'receiving' AND waiting_since < ${before(patience.uploads)}::timestamptz)
    OR (state = 'paused' AND waiting_since < ${before(patience.paused)}::timestamptz))`
  const { rows } = await sql<{ id: string }>`SELECT id FROM fajing.batches WHERE ${waited} ORDER BY seq`.execute(store)
  const given: GivenUp[] = []
  for (const { id } of rows) {
    const remove = await inTransaction(store, async (trx) => {
      const still = await sql`SELECT 1 FROM fajing.batches WHERE id = ${id} AND ${waited} FOR UPDATE`.execute(trx)
      if (still.rows.length === 0) return null
      const orders = await cancelBatch(trx, id)
      await addAudit(trx, [{ ...BY_ITSELF, at: now, action: 'batch-given-up', target: id }])
      return orders.remove
    })
    if (remove !== null) given.push({ id, remove })
  }
  return given
}
