import { sql } from 'kysely'
import type { Params } from '../messages/say.js'
import type { Store } from './open-store.js'
import { SUMMARY_COLUMNS, summaryOf, type ReportSummary } from './report-summary.js'

/** One report with its analysis as the JSON that was stored, to the byte. */
export interface StoredReport extends ReportSummary {
  readonly analysis: string | null
  readonly error: { readonly code: string; readonly params: Params } | null
}

/** Reads one report of an owner; undefined where that owner has none of this id. */
export async function readReport(store: Store, owner: string, id: string): Promise<StoredReport | undefined> {
  const row = await store
    .selectFrom('reports')
    .innerJoin('sources', 'sources.id', 'reports.source_id')
    .leftJoin('analyses', 'analyses.report_id', 'reports.id')
    .select(SUMMARY_COLUMNS)
    .select([
      'reports.error_code',
      sql<string | null>`error_params::text`.as('error_params'),
      sql<string | null>`analysis::text`.as('analysis'),
    ])
    .where('reports.owner', '=', owner)
    .where('reports.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const error =
    row.error_code === null ? null : { code: row.error_code, params: JSON.parse(row.error_params ?? '{}') as Params }
  return { ...summaryOf(row), analysis: row.analysis, error }
}

/** Hex SHA-256 of the bytes that a report was made of; prefixed where it came as text. */
export async function readSourceHash(store: Store, owner: string, id: string): Promise<string | undefined> {
  const row = await store
    .selectFrom('reports')
    .innerJoin('sources', 'sources.id', 'reports.source_id')
    .select('sources.sha256')
    .where('reports.owner', '=', owner)
    .where('reports.id', '=', id)
    .executeTakeFirst()
  return row?.sha256
}
