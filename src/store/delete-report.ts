import type { Scope } from '../access/scope.js'
import { inTransaction } from './in-transaction.js'
import { lockReport, lockSource } from './locks.js'
import type { Store } from './open-store.js'
import { settleRevisions } from './revisions.js'
import { wantAfterRevision, wantOfNeighbours } from './want-comparison.js'
import { within } from './within.js'

/** Where a report lies; undefined where there is none. */
export async function territoryOf(store: Store, id: string): Promise<string | undefined> {
  const row = await store.selectFrom('reports').select('territory').where('id', '=', id).executeTakeFirst()
  return row?.territory
}

/** Deletes a report with all that hangs on it, and its source where no other report uses it. Resolves with false where there is none. */
export function deleteReport(store: Store, scope: Scope, id: string): Promise<boolean> {
  return inTransaction(store, async (trx) => {
    // With the source locked, the question who else uses it has one answer.
    const sourceId = await lockSource(trx, id)
    if (sourceId === undefined) return false
    await lockReport(trx, id)
    await wantOfNeighbours(trx, id)
    const deleted = await trx
      .deleteFrom('reports')
      .where('id', '=', id)
      .where(within(scope, 'reports.territory'))
      .returning(['territory', 'issuer', 'year', 'framework'])
      .executeTakeFirst()
    if (deleted === undefined) return false
    await trx
      .deleteFrom('sources')
      .where('id', '=', sourceId)
      .where((of) => of.not(of.exists(of.selectFrom('reports').select('id').where('source_id', '=', sourceId))))
      .execute()
    await settleRevisions(trx, deleted)
    await wantAfterRevision(trx, deleted)
    return true
  })
}
