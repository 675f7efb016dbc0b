import { sql } from 'kysely'
import type { Scope } from '../access/scope.js'
import type { Claim } from '../review/claims.js'
import type { Review } from '../review/review.js'
import type { Store } from './open-store.js'
import { within } from './within.js'

/** Puts a decision on record, with what the machine said at that moment. */
export async function addReview(
  store: Store,
  scope: Scope,
  reportId: string,
  claim: Claim,
  { decision, value, reason, person }: Omit<Review, 'kind' | 'fingerprint' | 'at'>,
): Promise<void> {
  await sql`INSERT INTO fajing.reviews (territory, report_id, source_id, issuer, year, kind, fingerprint, decision, value, machine, reason, person)
    SELECT territory, id, source_id, issuer, year, ${claim.kind}, ${claim.fingerprint}, ${decision}, ${JSON.stringify(value)}::json,
      ${JSON.stringify(claim.machine)}::json, ${reason}, ${person}
    FROM fajing.reports WHERE id = ${reportId} AND ${within(scope, 'territory')}`.execute(store)
}

/** Each person's latest decision on each claim of a report, of a re-run of its source, or of another revision of it; in order of time. */
export async function readReviews(store: Store, scope: Scope, reportId: string): Promise<Review[]> {
  const { rows } = await sql<Stored>`SELECT kind, fingerprint, decision, value, reason, person, created_at FROM (
      SELECT DISTINCT ON (v.kind, v.fingerprint, v.person) v.seq, v.kind, v.fingerprint, v.decision, v.value::text AS value, v.reason, v.person, v.created_at
      FROM fajing.reviews v JOIN fajing.reports r
        ON v.source_id = r.source_id OR (v.territory = r.territory AND v.issuer = r.issuer AND v.year = r.year)
      WHERE r.id = ${reportId} AND ${within(scope, 'r.territory')} ORDER BY v.kind, v.fingerprint, v.person, v.seq DESC) latest
    ORDER BY seq`.execute(store)
  return rows.map(({ created_at, value, ...row }) => ({
    ...row,
    value: value === null ? null : (JSON.parse(value) as unknown),
    at: created_at.toISOString(),
  }))
}

interface Stored extends Omit<Review, 'at' | 'value'> {
  readonly value: string | null
  readonly created_at: Date
}
