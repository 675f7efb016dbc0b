import { sql } from 'kysely'
import { ownerOf, type Scope } from '../../access/scope.js'
import { FajingError } from '../../errors.js'
import { linesOf, withMissing, type BatchLine, type BatchResult } from '../../matrix/batch-result.js'
import { ERRORS, type ErrorCode } from '../../messages/errors.js'
import type { Store } from '../open-store.js'
import { readProfile } from '../profiles.js'
import { readReportRows } from '../report-rows.js'
import { standingIn } from '../standing.js'
import { within } from '../within.js'
import { readItems, type StoredBatch, type StoredItem } from './read-batch.js'

/** Every item of a batch in its order with its line of the matrix under the weights of whoever has the scope, then the expected places without a report. */
export async function readBatchLines(
  store: Store,
  scope: Scope,
  { id, expected }: Pick<StoredBatch, 'id' | 'expected'>,
): Promise<BatchLine[]> {
  const rows = await readReportRows(store, scope, { batch: id, every: true })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const standing = await standingReports(store, id)
  const items = (await readItems(store, id)).map((item): BatchResult => {
    const report = byId.get(item.reportId ?? '') ?? null
    const status = item.status === 'missing' ? 'missing' : report === null ? 'failed' : 'done'
    return { file: item.file, status, place: item.place, year: item.year, report, error: errorOf(item) }
  })
  // A file that was sent twice is one report, and counts once.
  const last = new Map(items.map((item) => [item.report, item]))
  const isCurrent = (result: BatchResult) =>
    result.report === null || (standing.has(result.report.id) && last.get(result.report) === result)
  return linesOf(withMissing(items, expected), await readProfile(store, ownerOf(scope)), isCurrent)
}

/** Stored analyses, as JSON, of the reports in a scope by their ids. */
export async function readAnalyses(
  store: Store,
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await store
    .selectFrom('analyses')
    .innerJoin('reports', 'reports.id', 'analyses.report_id')
    .select(['reports.id', sql<string>`analysis::text`.as('analysis')])
    .where(within(scope, 'reports.territory'))
    .where('reports.id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, analysis }) => [id, analysis]))
}

async function standingReports(store: Store, batch: string): Promise<ReadonlySet<string>> {
  const { rows } = await standingIn(batch).execute(store)
  return new Set(rows.map(({ id }) => id))
}

function errorOf({ error }: StoredItem): BatchResult['error'] {
  if (error === null) return null
  const known = Object.hasOwn(ERRORS, error.code)
  return {
    code: error.code,
    detail: known ? new FajingError(error.code as ErrorCode, error.params).message : error.code,
  }
}
