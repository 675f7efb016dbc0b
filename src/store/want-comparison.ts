import { sql, type Kysely } from 'kysely'
import type { RevisionKey } from './revisions.js'
import type { Tables } from './tables.js'

/** Makes the comparisons due that rest on a report, because it goes. */
export async function wantOfNeighbours(db: Kysely<Tables>, id: string): Promise<void> {
  await sql`${DUE} WHERE report_id IN (${RESTING_ON} AND r.id = ${id} ${IN_ORDER})`.execute(db)
}

/** Makes the comparisons due that rest on a revision of this issuer and year, because another one may be current now. */
export async function wantAfterRevision(
  db: Kysely<Tables>,
  { territory, issuer, year }: Omit<RevisionKey, 'framework'>,
): Promise<void> {
  if (issuer === null || year === null) return
  await sql`${DUE} WHERE report_id IN
    (${RESTING_ON} AND r.territory = ${territory} AND r.issuer = ${issuer} AND r.year = ${year} ${IN_ORDER})`.execute(
    db,
  )
}

/** Makes the comparison of a report due if it began before a neighbour could be seen. Resolves with true where it did. */
export async function wantSince(db: Kysely<Tables>, id: string, neighbourKnownAt: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('comparisons')
    .set((row) => ({ wanted: row('wanted', '+', 1) }))
    .where('report_id', '=', id)
    .where((row) => row.or([row('began_at', 'is', null), row('began_at', '<=', neighbourKnownAt)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const DUE = sql`UPDATE fajing.comparisons SET wanted = wanted + 1`
const RESTING_ON = sql`SELECT c.report_id FROM fajing.comparisons c
  JOIN fajing.comparison_neighbours n ON n.report_id = c.report_id
  JOIN fajing.reports r ON r.id = n.neighbour_id WHERE true`
/** Two transactions that lock the same comparisons must do so in one order. */
const IN_ORDER = sql`ORDER BY c.report_id FOR UPDATE OF c`
