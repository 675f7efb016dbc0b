import { sql } from 'kysely'
import type { Store } from './open-store.js'

/** The tables that grow with the reports and that the matrix joins. */
const GROWING = ['reports', 'indicator_scores', 'parts', 'shortfalls', 'findings', 'batch_items']

/**
 * Tells the planner how much has come in. A server finds out by itself within a minute, the embedded store never does: it would read the
 * matrix of a batch of thousands as if there were a handful of rows, and take ten times as long.
 */
export async function refreshStatistics(store: Store): Promise<void> {
  await sql`ANALYZE ${sql.join(GROWING.map((table) => sql.table(`fajing.${table}`)))}`.execute(store)
}
