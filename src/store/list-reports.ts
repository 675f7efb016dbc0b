import { sql } from 'kysely'
import type { Scope } from '../access/scope.js'
import type { Store } from './open-store.js'
import { SUMMARY_COLUMNS, summaryOf, type ReportSummary } from './report-summary.js'
import type { ReportState } from './tables.js'
import { within } from './within.js'

export interface ReportFilter {
  readonly year?: number | undefined
  /** Part of the place's name. */
  readonly place?: string | undefined
  /** The whole name. */
  readonly issuer?: string | undefined
  readonly status?: ReportState | undefined
  /** 0–100, both ends included. */
  readonly scoreMin?: number | undefined
  readonly scoreMax?: number | undefined
}

export interface ReportPage {
  readonly reports: ReportSummary[]
  /** Where the next page begins; null on the last. */
  readonly next: string | null
}

/** One page of the reports in a scope, newest first. `before` is the `next` of the page before. */
export async function listReports(
  store: Store,
  scope: Scope,
  filter: ReportFilter,
  page: { readonly limit: number; readonly before?: string | undefined },
): Promise<ReportPage> {
  const rows = await store
    .selectFrom('reports')
    .innerJoin('sources', 'sources.id', 'reports.source_id')
    .select(SUMMARY_COLUMNS)
    .where(within(scope, 'reports.territory'))
    .$if(page.before !== undefined, (query) => query.where('reports.seq', '<', page.before ?? ''))
    .$if(filter.year !== undefined, (query) => query.where('reports.year', '=', filter.year ?? null))
    .$if(filter.place !== undefined, (query) => query.where(sql<boolean>`strpos(reports.place, ${filter.place}) > 0`))
    .$if(filter.issuer !== undefined, (query) => query.where('reports.issuer', '=', filter.issuer ?? null))
    .$if(filter.status !== undefined, (query) => query.where('reports.state', '=', filter.status ?? 'done'))
    .$if(filter.scoreMin !== undefined, (query) => query.where('reports.score', '>=', filter.scoreMin ?? 0))
    .$if(filter.scoreMax !== undefined, (query) => query.where('reports.score', '<=', filter.scoreMax ?? 100))
    .orderBy('reports.seq', 'desc')
    // One more than asked for tells whether there is a next page.
    .limit(page.limit + 1)
    .execute()
  const shown = rows.slice(0, page.limit)
  return { reports: shown.map(summaryOf), next: rows.length > page.limit ? (shown.at(-1)?.seq ?? null) : null }
}
