import { sql } from 'kysely'
import type { Store } from './open-store.js'

/** The tables that grow with the reports and that the matrix joins. */
const GROWING = ['reports', 'indicator_scores', 'parts', 'shortfalls', 'findings', 'batch_items']

/**
 * Tells the planner how much has come in, where that is a good deal more than it knows of. A server finds out by itself within a minute, the
 * embedded store never does: it would read the matrix of a batch of thousands as if there were a handful of rows, and take ten times as long.
 */
export async function refreshStatistics(store: Store): Promise<void> {
  // Every analysis adds to the parts, which are soon counted. The measure is that of PostgreSQL's autovacuum: 50 rows and a tenth.
  const { rows } = await sql<{
    grown: boolean
  }>`SELECT (SELECT count(*) FROM fajing.parts) > 50 + 1.1 * greatest(reltuples, 0) AS grown
    FROM pg_class WHERE oid = 'fajing.parts'::regclass`.execute(store)
  if (rows[0]?.grown !== true) return
  await sql`ANALYZE ${sql.join(GROWING.map((table) => sql.table(`fajing.${table}`)))}`.execute(store)
}
