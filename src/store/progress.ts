import { sql } from 'kysely'
import type { Text } from '../intake/text.js'
import type { Params } from '../messages/say.js'
import type { CallerFacts } from '../words.js'
import type { Store } from './open-store.js'

/** What an analysis needs of a report. */
export interface Work {
  readonly owner: string
  /** What it is to be measured by, with versions. */
  readonly framework: string
  readonly facts: CallerFacts
  readonly starts: number
  readonly source: { readonly bytes: Uint8Array } | { readonly read: Text }
}

/** Marks a report as running and gives what is to be analysed; undefined where it is gone, held back or already finished. */
export async function beginReport(store: Store, id: string): Promise<Work | undefined> {
  const row = await store
    .updateTable('reports')
    .set((report) => ({ state: 'running', starts: report('starts', '+', 1) }))
    .from('sources')
    .whereRef('sources.id', '=', 'reports.source_id')
    .where('reports.id', '=', id)
    .where('reports.state', 'in', ['queued', 'running'])
    .where('reports.held', '=', false)
    .returning([
      'reports.owner',
      'reports.framework_version',
      'reports.starts',
      'sources.bytes',
      sql<string>`facts::text`.as('facts'),
      sql<string | null>`sources.read::text`.as('read'),
    ])
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { owner, framework_version: framework, starts } = row
  return { owner, framework, facts: JSON.parse(row.facts) as CallerFacts, starts, source: sourceOf(row) }
}

/** Keeps the reason why a report could not be analysed. A report that finished meanwhile stays as it is. */
export async function failReport(store: Store, id: string, code: string, params: Params): Promise<void> {
  await store
    .updateTable('reports')
    .set({ state: 'failed', error_code: code, error_params: JSON.stringify(params), finished_at: new Date() })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .execute()
}

/**
 * Reports that wait or run, are not held back and arrived before `arrivedBefore`, oldest first. What arrived with a batch begins with it, once
 * all of it is there: thousands that are analysed while the rest still comes in would keep the rest from coming in.
 */
export async function unfinishedReports(store: Store, arrivedBefore: Date): Promise<string[]> {
  const begun = sql<boolean>`coalesce((SELECT bool_or(b.state <> 'receiving') FROM fajing.batch_items i
    JOIN fajing.batches b ON b.id = i.batch_id WHERE i.report_id = reports.id), true)`
  const rows = await unfinished(store)
    .select('id')
    .where('created_at', '<', arrivedBefore)
    .where(begun)
    .orderBy('seq')
    .execute()
  return rows.map((row) => row.id)
}

/** When the oldest of the reports arrived that wait or run; null where there is none. */
export async function oldestUnfinished(store: Store): Promise<Date | null> {
  const row = await unfinished(store).select('created_at').orderBy('seq').limit(1).executeTakeFirst()
  return row?.created_at ?? null
}

/** How many reports wait or run, counted no further than `most`. */
export async function countUnfinished(store: Store, most: number): Promise<number> {
  const { n } = await store
    .selectFrom(unfinished(store).select('id').limit(most).as('some'))
    .select((of) => of.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

function unfinished(store: Store) {
  return store.selectFrom('reports').where('state', 'in', ['queued', 'running']).where('held', '=', false)
}

function sourceOf(row: { bytes: Uint8Array | null; read: string | null }): Work['source'] {
  if (row.read !== null) return { read: JSON.parse(row.read) as Text }
  if (row.bytes !== null) return { bytes: row.bytes }
  throw new Error('a source holds neither bytes nor text')
}
