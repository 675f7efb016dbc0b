import type { Transaction } from 'kysely'
import type { RevisionKey } from './revisions.js'
import type { Tables } from './tables.js'

/**
 * Whoever uploads a source again with another place corrects where it lies: its earlier revisions go where the newest is.
 * The caller MUST hold the lock of the source. Resolves with all territories whose revisions are to be counted anew, in one order for all callers.
 */
export async function settlePlace(
  trx: Transaction<Tables>,
  sourceId: string,
  { territory, issuer, year }: RevisionKey,
): Promise<string[]> {
  if (issuer === null || year === null) return [territory]
  const siblings = await trx
    .selectFrom('reports')
    .select(['id', 'territory'])
    .where('source_id', '=', sourceId)
    .where('issuer', '=', issuer)
    .where('year', '=', year)
    .where('state', '=', 'done')
    .orderBy('seq', 'desc')
    .execute()
  const newest = siblings[0]?.territory ?? territory
  const moving = siblings.filter((one) => one.territory !== newest)
  if (moving.length > 0)
    await trx
      .updateTable('reports')
      .set({ territory: newest, is_current: false })
      .where(
        'id',
        'in',
        moving.map(({ id }) => id),
      )
      .execute()
  return [...new Set(siblings.map((one) => one.territory).concat(newest))].sort()
}
