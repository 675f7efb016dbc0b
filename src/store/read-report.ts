import { sql } from 'kysely'
import type { Scope } from '../access/scope.js'
import type { Params } from '../messages/say.js'
import type { Store } from './open-store.js'
import { SUMMARY_COLUMNS, summaryOf, type ReportSummary, type SummaryRow } from './report-summary.js'
import { within } from './within.js'

/** One report with its analysis as the JSON that was stored, to the byte. */
export interface StoredReport extends ReportSummary {
  readonly analysis: string | null
  readonly error: { readonly code: string; readonly params: Params } | null
}

interface StoredRow extends SummaryRow {
  readonly error_code: string | null
  readonly error_params: string | null
  readonly analysis: string | null
}

const COLUMNS = sql.raw(SUMMARY_COLUMNS.join(', '))
const ANALYSIS = sql.raw('analysis::text')
const NOTHING = sql.raw('NULL')

/**
 * Reads one report; undefined where the scope holds none of this id.
 *
 * @param analysisAtHand leaves the analysis out
 */
export async function readReport(
  store: Store,
  scope: Scope,
  id: string,
  analysisAtHand = false,
): Promise<StoredReport | undefined> {
  // The statement that people wait for most often: to build it each time would take longer than to answer it.
  const { rows } = await sql<StoredRow>`SELECT ${COLUMNS}, reports.error_code, error_params::text AS error_params,
      ${analysisAtHand ? NOTHING : ANALYSIS} AS analysis
    FROM fajing.reports JOIN fajing.sources ON sources.id = reports.source_id LEFT JOIN fajing.analyses ON analyses.report_id = reports.id
    WHERE ${within(scope, 'reports.territory')} AND reports.id = ${id}`.execute(store)
  const [row] = rows
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
