import { sql } from 'kysely'
import type { Store } from '../open-store.js'

/** True where the batch runs and none of its reports waits or runs any more. */
export async function isSettled(store: Store, id: string): Promise<boolean> {
  const { rows } =
    await sql`SELECT 1 FROM fajing.batches WHERE id = ${id} AND state = 'running' AND ${SETTLED}`.execute(store)
  return rows.length > 0
}

/** Running batches that nothing more will happen to: their sum-up was lost, or another batch's flow brought the last report. */
export async function settledBatches(store: Store): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`SELECT id FROM fajing.batches WHERE state = 'running' AND ${SETTLED} ORDER BY seq`.execute(store)
  return rows.map(({ id }) => id)
}

/** Keeps the sum-up of a batch. One that was cancelled or tried again meanwhile stays as it is. */
export async function finishBatch(store: Store, id: string, summary: object): Promise<void> {
  await sql`UPDATE fajing.batches SET state = 'done', finished_at = now(), running_since = NULL, summary = ${JSON.stringify(summary)}::json
    WHERE id = ${id} AND state = 'running' AND ${SETTLED}`.execute(store)
}

const SETTLED = sql`NOT EXISTS (SELECT 1 FROM fajing.batch_items i JOIN fajing.reports r ON r.id = i.report_id
  WHERE i.batch_id = batches.id AND r.state IN ('queued', 'running'))`
