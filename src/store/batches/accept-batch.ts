import { randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { BatchItem } from '../../batch/batch-item.js'
import type { Expected } from '../../batch/manifest.js'
import { FajingError } from '../../errors.js'
import { acceptReports, type Acceptance } from '../accept-report.js'
import { inTransaction } from '../in-transaction.js'
import type { Store } from '../open-store.js'
import type { BatchState, Tables } from '../tables.js'
import { inState } from './in-state.js'

export interface BatchAcceptance {
  readonly owner: string
  /** Names everything that decides the results: an upload with the same identity is the same batch. */
  readonly identity: string
  readonly name: string | null
  readonly expected: readonly Expected[]
}

/**
 * Begins to take a batch in, or finds the one that was taken in before. One that was broken off while its items arrived is `receiving`
 * again and goes on, even where it had been given up.
 */
export async function receiveBatch(store: Store, batch: BatchAcceptance): Promise<{ id: string; state: BatchState }> {
  const { owner, identity, name, expected } = batch
  return await store
    .insertInto('batches')
    .values({
      id: randomUUID(),
      owner,
      identity,
      name,
      expected: JSON.stringify(expected),
      complete: false,
      waiting_since: new Date(),
    })
    .onConflict((conflict) =>
      conflict.columns(['owner', 'identity']).doUpdateSet({
        state: sql<BatchState>`CASE WHEN batches.complete THEN batches.state ELSE 'receiving' END`,
        waiting_since: sql<Date | null>`CASE WHEN batches.complete THEN batches.waiting_since ELSE excluded.waiting_since END`,
        finished_at: sql<Date | null>`CASE WHEN batches.complete THEN batches.finished_at END`,
        summary: sql<string | null>`CASE WHEN batches.complete THEN batches.summary END`,
      }),
    )
    .returning(['id', 'state'])
    .executeTakeFirstOrThrow()
}

/** Who brings a report, and by what it is to be measured. */
type Bringer = Pick<Acceptance, 'owner' | 'framework' | 'versions'>

/** How much is taken in at once: enough to spare the store, little enough to let others in between. */
const AT_ONCE = { items: 25, bytes: 2 * 1024 * 1024 }

/**
 * Takes the items in with their reports, some at a time, each whole or not at all: a transaction for thousands would keep everyone else
 * waiting. Those that are there already stay as they are.
 */
export async function receiveItems(
  store: Store,
  batchId: string,
  items: AsyncIterable<BatchItem> | Iterable<BatchItem>,
  by: (item: BatchItem) => Bringer,
): Promise<void> {
  let position = 0
  let bytes = 0
  let some: BatchItem[] = []
  const receive = async () => {
    await receiveSome(store, batchId, position, some, by)
    position += some.length
    bytes = 0
    some = []
  }
  for await (const item of items) {
    some.push(item)
    bytes += item.source instanceof Uint8Array ? item.source.length : 0
    if (some.length >= AT_ONCE.items || bytes >= AT_ONCE.bytes) await receive()
  }
  if (some.length > 0) await receive()
}

function receiveSome(
  store: Store,
  batchId: string,
  first: number,
  items: readonly BatchItem[],
  by: (item: BatchItem) => Bringer,
): Promise<void> {
  return inTransaction(store, async (trx) => {
    const acceptances = new Map<BatchItem, Acceptance>()
    for (const item of items)
      if (item.source instanceof Uint8Array)
        acceptances.set(item, { ...by(item), facts: item.facts, incoming: { bytes: item.source } })
    const accepted = await acceptReports(trx, [...acceptances.values()])
    const reports = new Map([...acceptances.keys()].map((item, i) => [item, accepted[i]?.id]))
    await trx
      .insertInto('batch_items')
      .values(items.map((item, i) => rowOf(batchId, first + i, item, reports.get(item) ?? null)))
      .onConflict((conflict) => conflict.columns(['batch_id', 'position']).doNothing())
      .execute()
  })
}

function rowOf(batchId: string, position: number, { file, facts, source }: BatchItem, reportId: string | null) {
  const error = source instanceof FajingError ? source : null
  return {
    batch_id: batchId,
    position,
    file,
    facts: JSON.stringify(facts),
    report_id: reportId,
    error_code: error?.code ?? null,
    error_params: error === null ? null : JSON.stringify(error.params),
  }
}

/** All items are there: the batch runs. Resolves with the reports that are to be queued. */
export async function startBatch(store: Store, id: string): Promise<string[]> {
  await store
    .updateTable('batches')
    .set({ ...inState('running'), complete: true })
    .where('id', '=', id)
    .where('state', '=', 'receiving')
    .execute()
  return waitingReports(store, id)
}

/** Reports of a batch that wait and are not held back, in order. */
export async function waitingReports(store: Store | Transaction<Tables>, id: string): Promise<string[]> {
  const rows = await store
    .selectFrom('batch_items')
    .innerJoin('reports', 'reports.id', 'batch_items.report_id')
    .select('reports.id')
    .where('batch_items.batch_id', '=', id)
    .where('reports.state', '=', 'queued')
    .where('reports.held', '=', false)
    .orderBy('batch_items.position')
    .execute()
  return [...new Set(rows.map((row) => row.id))]
}
