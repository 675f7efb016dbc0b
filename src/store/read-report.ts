import { sql } from 'kysely'
import type { Scope } from '../access/scope.js'
import type { Params } from '../messages/say.js'
import type { Store } from './open-store.js'
import { SUMMARY_COLUMNS, summaryOf, type ReportSummary } from './report-summary.js'
import { within } from './within.js'

/** One report with its analysis as the JSON that was stored, to the byte. */
export interface StoredReport extends ReportSummary {
  readonly analysis: string | null
  readonly error: { readonly code: string; readonly params: Params } | null
}

/** Reads one report; undefined where the scope holds none of this id. */
export async function readReport(store: Store, scope: Scope, id: string): Promise<StoredReport | undefined> {
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
    .where(within(scope, 'reports.territory'))
    .where('reports.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const error =
    row.error_code === null ? null : { code: row.error_code, params: JSON.parse(row.error_params ?? '{}') as Params }
  return { ...summaryOf(row), analysis: row.analysis, error }
}

/** Hex SHA-256 of the bytes that a report was made of; prefixed where it came as text. */
export async function readSourceHash(store: Store, scope: Scope, id: string): Promise<string | undefined> {
  const row = await store
    .selectFrom('reports')
    .innerJoin('sources', 'sources.id', 'reports.source_id')
    .select('sources.sha256')
    .where(within(scope, 'reports.territory'))
    .where('reports.id', '=', id)
    .executeTakeFirst()
  return row?.sha256
}

/** Who brought a report, and by whose frameworks it was measured. The caller MUST know already that it may be seen. */
export async function ownerOfReport(store: Store, id: string): Promise<string> {
  const { owner } = await store.selectFrom('reports').select('owner').where('id', '=', id).executeTakeFirstOrThrow()
  return owner
}
