import type { Store } from './open-store.js'
import { settleRevisions } from './revisions.js'

/** Deletes a report with all that hangs on it, and its source where no other report uses it. Resolves with false where there is none. */
export function deleteReport(store: Store, owner: string, id: string): Promise<boolean> {
  return store.transaction().execute(async (trx) => {
    // The source is locked first, in the same order as an upload of it: the question who else uses it then has one answer.
    const source = await trx
      .selectFrom('sources')
      .select('id')
      .where('id', '=', (of) => of.selectFrom('reports').select('source_id').where('id', '=', id).where('owner', '=', owner))
      .forUpdate()
      .executeTakeFirst()
    if (source === undefined) return false
    const deleted = await trx
      .deleteFrom('reports')
      .where('id', '=', id)
      .returning(['owner', 'issuer', 'year'])
      .executeTakeFirst()
    if (deleted === undefined) return false
    await trx
      .deleteFrom('sources')
      .where('id', '=', source.id)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('reports').select('id').where('source_id', '=', source.id))),
      )
      .execute()
    await settleRevisions(trx, deleted)
    return true
  })
}
