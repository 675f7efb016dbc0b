import { sql, type Transaction } from 'kysely'
import type { Analysis } from '../analysis-shape.js'
import type { Text } from '../intake/text.js'
import { analysisRows } from './analysis-rows.js'
import { inTransaction } from './in-transaction.js'
import type { Store } from './open-store.js'
import { settlePlace } from './settle-place.js'
import { settleRevisions } from './revisions.js'
import type { Tables } from './tables.js'
import { wantAfterRevision } from './want-comparison.js'

/**
 * Stores the analysis of a report with all its rows in one transaction, drops the source's bytes and makes the comparison due.
 * Saving twice leaves what saving once leaves. Resolves with false where the report was deleted or finished meanwhile.
 *
 * @param territory where the report lies; null where it names no place, and stays with its owner
 */
export function saveAnalysis(
  store: Store,
  id: string,
  read: Text,
  analysis: Analysis,
  territory: string | null,
): Promise<boolean> {
  return inTransaction(store, async (trx) => {
    const report = await write(trx, id, read, analysis, territory)
    if (report === undefined) return false
    const { issuer, year } = analysis.report
    const revision = { territory: report.territory, issuer, year, framework: analysis.framework }
    const revisions = await settlePlace(trx, report.source_id, revision)
    for (const each of revisions) await settleRevisions(trx, each)
    for (const each of revisions) await wantAfterRevision(trx, each)
    return true
  })
}

/** Everything that does not depend on other reports, in one statement. It locks the source before the report: see `locks.ts`. */
async function write(
  trx: Transaction<Tables>,
  id: string,
  read: Text,
  analysis: Analysis,
  territory: string | null,
): Promise<{ source_id: string; territory: string } | undefined> {
  const { report, framework, score } = analysis
  const alone = report.issuer === null || report.year === null
  const unfinished = sql`r.id = ${id} AND r.state IN ('queued', 'running')`
  const { rows } = await sql<{ source_id: string; territory: string }>`WITH
    source AS (UPDATE fajing.sources SET bytes = NULL, read = ${JSON.stringify(read)}::json
      WHERE id = (SELECT r.source_id FROM fajing.reports r WHERE ${unfinished}) RETURNING id),
    report AS (UPDATE fajing.reports r SET state = 'done', finished_at = ${new Date()}, title = ${report.title}, issuer = ${report.issuer},
        place = ${report.place}, territory = coalesce(${territory}, r.territory), path = ${report.division?.path ?? []}, level = ${report.level},
        kind = ${report.kind}, year = ${report.year}, published_on = ${report.publishedOn}, framework = ${framework}, score = ${score.total},
        revision = ${alone ? 1 : null}, is_current = ${alone}
      FROM source WHERE r.source_id = source.id AND ${unfinished} RETURNING r.id, r.source_id, r.territory),
    ${analysisRows(analysis)},
    comparison AS (INSERT INTO fajing.comparisons AS c (report_id) SELECT id FROM report
      ON CONFLICT (report_id) DO UPDATE SET wanted = c.wanted + 1)
    SELECT source_id, territory FROM report`.execute(trx)
  return rows[0]
}
