import type { Transaction } from 'kysely'
import type { RevisionKey } from './revisions.js'
import type { Tables } from './tables.js'

/**
 * Whoever uploads a source again with another place corrects where it lies: its earlier revisions go where the newest is.
 * The caller MUST hold the lock of the source. Resolves with all revisions that are to be counted anew, in one order for all callers.
 */
export async function settlePlace(
  trx: Transaction<Tables>,
  sourceId: string,
  revision: RevisionKey,
): Promise<RevisionKey[]> {
  const { territory, issuer, year, framework } = revision
  if (issuer === null || year === null) return [revision]
  const siblings = await trx
    .selectFrom('reports')
    .select(['id', 'territory', 'framework'])
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
  const touched = [{ territory: newest, framework }, ...moving, ...moving.map((one) => ({ ...one, territory: newest }))]
  const keys = new Map(touched.map((one) => [JSON.stringify([one.territory, one.framework]), one]))
  return [...keys.keys()].sort().flatMap((key) => {
    const one = keys.get(key)
    return one === undefined ? [] : [{ territory: one.territory, issuer, year, framework: one.framework }]
  })
}
