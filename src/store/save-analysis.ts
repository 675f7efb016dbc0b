import type { Transaction } from 'kysely'
import type { Analysis } from '../analysis-shape.js'
import type { Text } from '../intake/text.js'
import { inTransaction } from './in-transaction.js'
import type { Store } from './open-store.js'
import { lockSource } from './locks.js'
import { settlePlace } from './settle-place.js'
import { settleRevisions } from './revisions.js'
import { writeRows } from './analysis-rows.js'
import type { Tables } from './tables.js'
import { wantAfterRevision, wantComparison } from './want-comparison.js'

/**
 * Stores the analysis of a report with all its rows in one transaction and drops the source's bytes.
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
    await lockSource(trx, id)
    const report = await markDone(trx, id, analysis, territory)
    if (report === undefined) return false
    await trx
      .updateTable('sources')
      .set({ bytes: null, read: JSON.stringify(read) })
      .where('id', '=', report.source_id)
      .execute()
    await writeRows(trx, id, analysis)
    const { issuer, year } = analysis.report
    const revision = { territory: report.territory, issuer, year, framework: analysis.framework }
    const revisions = await settlePlace(trx, report.source_id, revision)
    for (const each of revisions) await settleRevisions(trx, each)
    await wantComparison(trx, id)
    for (const each of revisions) await wantAfterRevision(trx, each)
    return true
  })
}

function markDone(
  trx: Transaction<Tables>,
  id: string,
  { report, framework, score }: Analysis,
  territory: string | null,
) {
  const alone = report.issuer === null || report.year === null
  return trx
    .updateTable('reports')
    .set({
      state: 'done',
      finished_at: new Date(),
      title: report.title,
      issuer: report.issuer,
      place: report.place,
      ...(territory === null ? {} : { territory }),
      path: report.division?.path ?? [],
      level: report.level,
      kind: report.kind,
      year: report.year,
      published_on: report.publishedOn,
      framework,
      score: score.total,
      revision: alone ? 1 : null,
      is_current: alone,
    })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .returning(['source_id', 'territory'])
    .executeTakeFirst()
}
