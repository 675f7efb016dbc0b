import { sql, type Transaction } from 'kysely'
import type { Tables } from './tables.js'

/**
 * Issuer and report year, null where the text does not tell, and what it is measured by: a body's own scheme stands next to the outline.
 * Issuers of one name in two territories are two.
 */
export interface RevisionKey {
  readonly territory: string
  readonly issuer: string | null
  readonly year: number | null
  readonly framework: string | null
}

/**
 * Numbers the revisions of one issuer and year in order of arrival and marks the current one of each framework: the one a supervisor chose, else the newest.
 * Reports without issuer or year cannot be told apart, so each stays its own first and current revision.
 */
export async function settleRevisions(
  trx: Transaction<Tables>,
  { territory, issuer, year, framework }: RevisionKey,
): Promise<void> {
  if (issuer === null || year === null) return
  await lockRevisions(trx, [territory, issuer, year, framework])
  const of = sql`territory = ${territory} AND issuer = ${issuer} AND year = ${year} AND coalesce(framework, '') = ${framework ?? ''}
    AND state = 'done'`
  const ordered = sql`(SELECT id, row_number() OVER (ORDER BY seq) AS number,
      row_number() OVER (ORDER BY chosen DESC, seq DESC) = 1 AS current FROM fajing.reports WHERE ${of})`
  // The old mark goes first: the index allows one current revision at any moment.
  await sql`WITH ordered AS ${ordered},
    unmarked AS (UPDATE fajing.reports r SET revision = o.number, is_current = false FROM ordered o
      WHERE r.id = o.id AND r.is_current AND NOT o.current RETURNING r.id)
    UPDATE fajing.reports r SET revision = o.number, is_current = o.current FROM ordered o
    WHERE r.id = o.id AND r.id NOT IN (SELECT id FROM unmarked) AND (r.revision, r.is_current) IS DISTINCT FROM (o.number, o.current)`.execute(
    trx,
  )
}

/** Two revisions that finish at once would each see the other as absent. */
async function lockRevisions(trx: Transaction<Tables>, of: readonly unknown[]): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${JSON.stringify(of)}, 0))`.execute(trx)
}
