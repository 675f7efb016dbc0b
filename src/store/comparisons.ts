import { sql, type RawBuilder } from 'kysely'
import { neighboursOf } from '../comparison/compared-within.js'
import type { Comparison } from '../comparison/comparison-shape.js'
import type { Scope } from '../access/scope.js'
import type { Compared, Neighbour } from '../comparison/neighbour.js'
import { inTransaction } from './in-transaction.js'
import { keepReports } from './locks.js'
import { mainFirst } from './main-measure.js'
import type { Store } from './open-store.js'
import { records } from './records.js'
import { reportsOf } from './standing.js'
import { within } from './within.js'

/** A comparison that is to be worked out. */
export interface ComparisonWork {
  readonly territory: string
  /** Which of the times that it was wanted this work answers. */
  readonly wanted: number
  readonly report: Neighbour & { readonly id: string }
}

/** Begins a comparison that is due; undefined where it is not, or its report is gone or not analysed. */
export async function beginComparison(store: Store, id: string): Promise<ComparisonWork | undefined> {
  const { rows } = await sql<{ wanted: number; territory: string; analysis: string }>`
    UPDATE fajing.comparisons c SET began_at = clock_timestamp()
    FROM fajing.reports r JOIN fajing.analyses a ON a.report_id = r.id
    WHERE c.report_id = ${id} AND r.id = ${id} AND c.done < c.wanted
    RETURNING c.wanted, r.territory, a.analysis::text AS analysis`.execute(store)
  const [row] = rows
  if (row === undefined) return undefined
  return {
    territory: row.territory,
    wanted: row.wanted,
    report: { id, analysis: JSON.parse(row.analysis) as Compared },
  }
}

/** Stored analyses of reports in a scope, in the order of the ids; those that are not there are left out. */
export async function readNeighbours(store: Store, scope: Scope, ids: readonly string[]): Promise<Neighbour[]> {
  if (ids.length === 0) return []
  const rows = await store
    .selectFrom('analyses')
    .innerJoin('reports', 'reports.id', 'analyses.report_id')
    .select(['reports.id', sql<string>`analysis::text`.as('analysis')])
    .where(within(scope, 'reports.territory'))
    .where('reports.id', 'in', [...ids])
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row.analysis]))
  return ids.flatMap((id) => {
    const analysis = byId.get(id)
    return analysis === undefined ? [] : [{ id, analysis: JSON.parse(analysis) as Compared }]
  })
}

/** The current report of one issuer of a territory for each year, newest first; where several frameworks measure it, the one that nobody had to choose. */
export async function yearsOf(
  store: Store,
  territory: string,
  issuer: string,
  range: { readonly from: number; readonly to: number },
): Promise<{ id: string; year: number }[]> {
  const { rows } = await sql<{ id: string; year: number }>`SELECT DISTINCT ON (year) id, year FROM fajing.reports r
    WHERE territory = ${territory} AND issuer = ${issuer} AND is_current AND year BETWEEN ${range.from} AND ${range.to}
    ORDER BY year DESC, ${mainFirst('r')}`.execute(store)
  return rows
}

/**
 * Stores a comparison with its findings and the reports that it rests on. Resolves with false where the report or one of those is gone: what is
 * there of it then has to be compared again.
 */
export function saveComparison(store: Store, id: string, wanted: number, comparison: Comparison): Promise<boolean> {
  return inTransaction(store, async (trx) => {
    const neighbours = neighboursOf(comparison)
    if (!(await keepReports(trx, [id, ...neighbours]))) return false
    const kept = await sql`WITH
      kept AS (UPDATE fajing.comparisons SET done = ${wanted}, failed = false, comparison = ${JSON.stringify(comparison)}::json
        WHERE report_id = ${id} AND done < ${wanted} RETURNING report_id),
      findings AS (DELETE FROM fajing.comparison_findings f USING kept WHERE f.report_id = kept.report_id),
      neighbours AS (DELETE FROM fajing.comparison_neighbours n USING kept WHERE n.report_id = kept.report_id)
      SELECT report_id FROM kept`.execute(trx)
    if (kept.rows.length === 0) return false
    await sql`WITH
      neighbours AS (INSERT INTO fajing.comparison_neighbours (report_id, neighbour_id)
        SELECT ${id}::uuid, each FROM unnest(${neighbours}::uuid[]) AS each)
      INSERT INTO fajing.comparison_findings (report_id, position, "check", severity, status, message, fingerprint, ranges, other)
        SELECT ${id}::uuid, x.position, x."check", x.severity, x.status, x.message, x.fingerprint, x.ranges::json, x.other::json
        FROM ${records(comparison.findings.map(rowOf))} AS x(position integer, "check" text, severity text, status text,
          message text, fingerprint text, ranges text, other text)`.execute(trx)
    return true
  })
}

function rowOf(finding: Comparison['findings'][number], position: number) {
  const { check, severity, status, message, fingerprint, ranges, other } = finding
  return {
    position,
    check,
    severity,
    status,
    message: message.toWellFormed(),
    fingerprint,
    ranges: JSON.stringify(ranges),
    other: other === null ? null : JSON.stringify(other),
  }
}

/** Those of the reports that lie in a scope. */
export async function reportsWithin(store: Store, scope: Scope, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await store
    .selectFrom('reports')
    .select('id')
    .where('id', 'in', [...ids])
    .where(within(scope, 'reports.territory'))
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Keeps that a comparison could not be worked out; it is tried again when a neighbour changes. */
export async function failComparison(store: Store, id: string): Promise<void> {
  await store
    .updateTable('comparisons')
    .set((row) => ({ failed: true, done: row.ref('wanted') }))
    .where('report_id', '=', id)
    .execute()
}

/**
 * Reports whose comparison is due, of one batch where it is named. Those in a batch that still runs wait for its end: compared as they come, each
 * would be compared again with every later one that is like it.
 */
export async function dueComparisons(store: Store, batch?: string): Promise<string[]> {
  const ofBatch = batch === undefined ? sql`` : sql`AND report_id IN (${reportsOf(batch)})`
  const { rows } = await sql<{ id: string }>`SELECT report_id AS id FROM fajing.comparisons c
    WHERE done < wanted AND NOT ${inRunningBatch(sql.ref('c.report_id'))} ${ofBatch} ORDER BY report_id`.execute(store)
  return rows.map(({ id }) => id)
}

/** True where a batch still runs that holds the report. */
export async function waitsForBatch(store: Store, id: string): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`SELECT ${inRunningBatch(sql`${id}`)} AS waits`.execute(store)
  return rows[0]?.waits === true
}

function inRunningBatch(report: RawBuilder<unknown>) {
  return sql`EXISTS (SELECT FROM fajing.batch_items i JOIN fajing.batches b ON b.id = i.batch_id
    WHERE i.report_id = ${report} AND b.state = 'running')`
}

/** How far the comparison of a report is, with the stored JSON to the byte; undefined where the scope holds no such report. */
export async function readComparison(
  store: Store,
  scope: Scope,
  id: string,
): Promise<{ readonly status: 'queued' | 'done' | 'failed'; readonly comparison: string | null } | undefined> {
  const row = await store
    .selectFrom('reports')
    .leftJoin('comparisons', 'comparisons.report_id', 'reports.id')
    .select([
      'reports.state',
      'comparisons.failed',
      sql<boolean>`comparisons.done = comparisons.wanted`.as('settled'),
      sql<string | null>`comparisons.comparison::text`.as('comparison'),
    ])
    .where(within(scope, 'reports.territory'))
    .where('reports.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const failed = row.state === 'failed' || (row.settled && row.failed === true)
  return { status: failed ? 'failed' : row.settled ? 'done' : 'queued', comparison: row.comparison }
}
