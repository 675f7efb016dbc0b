import type { Transaction } from 'kysely'
import type { Tables } from './tables.js'

/*
 * Whoever writes more than one of these in a transaction MUST lock them in this order, or two would wait for each other: the source,
 * its reports by id, the comparisons by report id.
 */

/** Locks the source of a report and gives its id; undefined where there is no such report. */
export async function lockSource(trx: Transaction<Tables>, reportId: string): Promise<string | undefined> {
  const source = await trx
    .selectFrom('sources')
    .select('id')
    .where('id', '=', (of) => of.selectFrom('reports').select('source_id').where('id', '=', reportId))
    .forUpdate()
    .executeTakeFirst()
  return source?.id
}

/** Locks a report against everybody who would refer to it or keep it. */
export async function lockReport(trx: Transaction<Tables>, id: string): Promise<void> {
  await trx.selectFrom('reports').select('id').where('id', '=', id).forUpdate().execute()
}

/** Keeps reports from being deleted while the transaction refers to them. Resolves with whether all of them are there. */
export async function keepReports(trx: Transaction<Tables>, ids: readonly string[]): Promise<boolean> {
  const wanted = [...new Set(ids)]
  const rows = await trx
    .selectFrom('reports')
    .select('id')
    .where('id', 'in', wanted)
    .orderBy('id')
    .forKeyShare()
    .execute()
  return rows.length === wanted.length
}
