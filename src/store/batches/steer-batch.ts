import { sql, type Transaction, type Updateable } from 'kysely'
import type { Scope } from '../../access/scope.js'
import { FajingError } from '../../errors.js'
import { inTransaction } from '../in-transaction.js'
import type { Store } from '../open-store.js'
import { reportsOf } from '../standing.js'
import type { BatchState, Tables } from '../tables.js'
import { within } from '../within.js'
import { waitingReports } from './accept-batch.js'
import { inState } from './in-state.js'

/** What a change of a batch asks of the queue. */
export interface Orders {
  readonly add: readonly string[]
  readonly remove: readonly string[]
}

export const STEPS = ['pause', 'resume', 'cancel', 'retry'] as const
export type Step = (typeof STEPS)[number]

/** From which states a step may be taken; taking it again where it led changes nothing. */
const FROM: Readonly<Record<Step, readonly BatchState[]>> = {
  pause: ['running', 'paused'],
  resume: ['paused', 'running'],
  cancel: ['running', 'paused', 'cancelled'],
  retry: ['running', 'paused', 'done', 'cancelled'],
}

/**
 * Pauses, resumes or cancels a batch, or tries its failed reports again. A report that is running ends; one that another running batch waits for
 * too is left alone.
 *
 * @throws FajingError batch-unknown, batch-state
 */
export function steerBatch(store: Store, scope: Scope, id: string, step: Step): Promise<Orders> {
  return inTransaction(store, async (trx) => {
    const batch = await trx
      .selectFrom('batches')
      .select('state')
      .where('id', '=', id)
      .where(within(scope, 'batches.owner'))
      .forUpdate()
      .executeTakeFirst()
    if (batch === undefined) throw new FajingError('batch-unknown', { id })
    if (!FROM[step].includes(batch.state)) throw new FajingError('batch-state', { state: batch.state, step })
    return STEER[step](trx, id)
  })
}

const STEER: Readonly<Record<Step, (trx: Transaction<Tables>, id: string) => Promise<Orders>>> = {
  pause: async (trx, id) => {
    await moved(trx, id, 'paused')
    const remove = await changed(
      trx,
      sql`UPDATE fajing.reports r SET held = true WHERE r.state = 'queued' AND NOT r.held AND ${ofBatchAlone(id)}`,
    )
    return { add: [], remove }
  },
  resume: async (trx, id) => {
    await moved(trx, id, 'running')
    await changed(trx, sql`UPDATE fajing.reports r SET held = false WHERE r.held AND ${ofBatch(id)}`)
    return { add: await waitingReports(trx, id), remove: [] }
  },
  cancel: cancelBatch,
  retry: async (trx, id) => {
    await moved(trx, id, 'running', { finished_at: null, summary: null })
    await changed(
      trx,
      sql`UPDATE fajing.reports r SET state = 'queued', starts = 0, error_code = NULL, error_params = NULL, finished_at = NULL
        WHERE r.state = 'failed' AND ${ofBatch(id)}`,
    )
    await changed(trx, sql`UPDATE fajing.reports r SET held = false WHERE r.held AND ${ofBatch(id)}`)
    return { add: await waitingReports(trx, id), remove: [] }
  },
}

/** Cancels a batch in whatever state it is. What has not begun is not analysed, unless another running batch waits for it. */
export async function cancelBatch(trx: Transaction<Tables>, id: string): Promise<Orders> {
  await moved(trx, id, 'cancelled', { finished_at: new Date() })
  const remove = await changed(
    trx,
    sql`UPDATE fajing.reports r SET state = 'failed', held = false, error_code = 'batch-cancelled', error_params = '{}', finished_at = now()
      WHERE r.state = 'queued' AND ${ofBatchAlone(id)}`,
  )
  return { add: [], remove }
}

type Outcome = Pick<Updateable<Tables['batches']>, 'finished_at' | 'summary'>

function moved(trx: Transaction<Tables>, id: string, state: BatchState, outcome: Outcome = {}) {
  return trx
    .updateTable('batches')
    .set({ ...inState(state), ...outcome })
    .where('id', '=', id)
    .execute()
}

function ofBatch(id: string) {
  return sql<boolean>`r.id IN (${reportsOf(id)})`
}

/** In this batch and in no other one that runs. */
function ofBatchAlone(id: string) {
  return sql<boolean>`${ofBatch(id)} AND NOT EXISTS (SELECT 1 FROM fajing.batch_items o JOIN fajing.batches b ON b.id = o.batch_id
    WHERE o.report_id = r.id AND b.id <> ${id} AND b.state IN ('receiving', 'running'))`
}

async function changed(trx: Transaction<Tables>, update: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`${update} RETURNING r.id`.execute(trx)
  return rows.map(({ id }) => id)
}
