import { sql, type Transaction } from 'kysely'
import type { Tables } from './tables.js'

/** Issuer and report year; null where the text does not tell. Issuers of one name in two territories are two. */
export interface RevisionKey {
  readonly territory: string
  readonly issuer: string | null
  readonly year: number | null
}

/**
 * Numbers the revisions of one issuer and year in order of arrival and marks the current one: the one a supervisor chose, else the newest.
 * Reports without issuer or year cannot be told apart, so each stays its own first and current revision.
 */
export async function settleRevisions(
  trx: Transaction<Tables>,
  { territory, issuer, year }: RevisionKey,
): Promise<void> {
  if (issuer === null || year === null) return
  await lockRevisions(trx, { territory, issuer, year })
  const of = sql`territory = ${territory} AND issuer = ${issuer} AND year = ${year} AND state = 'done'`
  const ordered = sql`(SELECT id, row_number() OVER (ORDER BY seq) AS number,
      row_number() OVER (ORDER BY chosen DESC, seq DESC) = 1 AS current FROM fajing.reports WHERE ${of})`
  // The old mark goes first: the index allows one current revision at any moment.
  await sql`UPDATE fajing.reports r SET is_current = false FROM ${ordered} o
    WHERE r.id = o.id AND r.is_current AND NOT o.current`.execute(trx)
  await sql`UPDATE fajing.reports r SET revision = o.number, is_current = o.current FROM ${ordered} o
    WHERE r.id = o.id AND (r.revision, r.is_current) IS DISTINCT FROM (o.number, o.current)`.execute(trx)
}

/** Two revisions that finish at once would each see the other as absent. */
async function lockRevisions(trx: Transaction<Tables>, { territory, issuer, year }: RevisionKey): Promise<void> {
  const key = JSON.stringify([territory, issuer, year])
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(trx)
}
