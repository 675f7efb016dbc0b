import type { Transaction } from 'kysely'
import type { Tables } from './tables.js'

/**
 * Locks the source of a report and gives its id. Whoever writes both MUST lock the source first, as an upload does:
 * in two orders, two transactions would wait for each other.
 */
export async function lockSource(trx: Transaction<Tables>, reportId: string): Promise<string | undefined> {
  const source = await trx
    .selectFrom('sources')
    .select('id')
    .where('id', '=', (of) => of.selectFrom('reports').select('source_id').where('id', '=', reportId))
    .forUpdate()
    .executeTakeFirst()
  return source?.id
}
