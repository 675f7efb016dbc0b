import { sql } from 'kysely'
import type { Scope } from '../../access/scope.js'
import type { Expected } from '../../batch/manifest.js'
import type { Params } from '../../messages/say.js'
import type { CallerFacts } from '../../words.js'
import type { Store } from '../open-store.js'
import { BATCH_STAGES, type BatchStage, type BatchState } from '../tables.js'
import { within } from '../within.js'
import { estimateOf, type Estimate } from './estimate.js'

export interface StoredBatch {
  readonly id: string
  readonly name: string | null
  readonly status: BatchState
  readonly createdAt: string
  readonly finishedAt: string | null
  /** False where the upload was broken off before all items had come. */
  readonly complete: boolean
  readonly counts: Readonly<Record<BatchStage | 'total', number>>
  readonly estimate: Estimate | null
  readonly expected: readonly Expected[]
  /** What the sum-up wrote, as JSON; null until the batch is done. */
  readonly summary: string | null
}

/** Where an item stands: what could not be read from the archive failed before it became a report. */
export const STAGE = sql<BatchStage>`CASE
  WHEN i.error_code IS NOT NULL THEN 'failed'
  WHEN i.report_id IS NULL THEN 'missing'
  WHEN r.error_code = 'batch-cancelled' THEN 'cancelled'
  ELSE r.state END`

/** One batch with its counts; undefined where the scope does not hold all of what was brought with it. */
export async function readBatch(store: Store, scope: Scope, id: string): Promise<StoredBatch | undefined> {
  const row = await store
    .selectFrom('batches')
    .select(['id', 'name', 'state', 'created_at', 'finished_at', 'running_since', 'complete'])
    .select([sql<string>`expected::text`.as('expected'), sql<string | null>`summary::text`.as('summary')])
    .where(within(scope, 'batches.owner'))
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const counts = await countsOf(store, id)
  return {
    id: row.id,
    name: row.name,
    status: row.state,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    complete: row.complete,
    counts,
    estimate:
      row.running_since === null
        ? null
        : await estimateOf(store, id, row.running_since, counts.queued + counts.running),
    expected: JSON.parse(row.expected) as Expected[],
    summary: row.summary,
  }
}

/** Whose batch it is; undefined where there is none. */
export async function ownerOfBatch(store: Store, id: string): Promise<string | undefined> {
  const row = await store.selectFrom('batches').select('owner').where('id', '=', id).executeTakeFirst()
  return row?.owner
}

export async function countsOf(store: Store, id: string): Promise<StoredBatch['counts']> {
  const { rows } = await sql<{ stage: BatchStage; n: number }>`SELECT ${STAGE} AS stage, count(*)::int AS n
    FROM fajing.batch_items i LEFT JOIN fajing.reports r ON r.id = i.report_id WHERE i.batch_id = ${id} GROUP BY 1`.execute(
    store,
  )
  const counted = new Map(rows.map(({ stage, n }) => [stage, n]))
  const counts = Object.fromEntries(BATCH_STAGES.map((stage) => [stage, counted.get(stage) ?? 0]))
  return { ...(counts as Record<BatchStage, number>), total: rows.reduce((sum, { n }) => sum + n, 0) }
}

/** Ids and names of the batches in a scope, newest first. */
export async function listBatches(
  store: Store,
  scope: Scope,
  page: { readonly limit: number; readonly before?: string | undefined },
): Promise<{ ids: string[]; next: string | null }> {
  const rows = await store
    .selectFrom('batches')
    .select(['id', 'seq'])
    .where(within(scope, 'batches.owner'))
    .$if(page.before !== undefined, (query) => query.where('seq', '<', page.before ?? ''))
    .orderBy('seq', 'desc')
    .limit(page.limit + 1)
    .execute()
  const shown = rows.slice(0, page.limit)
  return { ids: shown.map(({ id }) => id), next: rows.length > page.limit ? (shown.at(-1)?.seq ?? null) : null }
}

export interface StoredItem {
  readonly position: number
  readonly file: string | null
  readonly place: string | null
  readonly year: number | null
  /** As chosen; null where the report year chooses. */
  readonly framework: string | null
  readonly status: BatchStage
  readonly reportId: string | null
  readonly error: { readonly code: string; readonly params: Params } | null
}

export interface ItemFilter {
  readonly status?: BatchStage | undefined
  /** Items whose report was moved on by this transaction or a later one. */
  readonly changedSince?: string | undefined
  /** Positions from this one on. */
  readonly from?: number | undefined
  readonly limit?: number | undefined
}

/** Items of a batch in their order. */
export async function readItems(store: Store, id: string, filter: ItemFilter = {}): Promise<StoredItem[]> {
  const { status, changedSince, from = 0, limit } = filter
  const { rows } =
    await sql<ItemRow>`SELECT i.position, i.file, i.facts::text AS facts, i.report_id, r.place, r.year, ${STAGE} AS stage,
      coalesce(i.error_code, r.error_code) AS error_code, coalesce(i.error_params, r.error_params)::text AS error_params
    FROM fajing.batch_items i LEFT JOIN fajing.reports r ON r.id = i.report_id
    WHERE i.batch_id = ${id} AND i.position >= ${from}
      ${status === undefined ? sql`` : sql`AND ${STAGE} = ${status}`}
      ${changedSince === undefined ? sql`` : sql`AND r.changed >= ${changedSince}::bigint`}
    ORDER BY i.position ${limit === undefined ? sql`` : sql`LIMIT ${limit}`}`.execute(store)
  return rows.map(itemOf)
}

interface ItemRow {
  position: number
  file: string | null
  facts: string
  report_id: string | null
  place: string | null
  year: number | null
  stage: BatchStage
  error_code: string | null
  error_params: string | null
}

function itemOf(row: ItemRow): StoredItem {
  const said = JSON.parse(row.facts) as CallerFacts
  return {
    position: row.position,
    file: row.file,
    place: row.place ?? said.place ?? null,
    year: row.year ?? said.year ?? null,
    framework: said.framework ?? null,
    status: row.stage,
    reportId: row.report_id,
    error:
      row.error_code === null ? null : { code: row.error_code, params: JSON.parse(row.error_params ?? '{}') as Params },
  }
}
