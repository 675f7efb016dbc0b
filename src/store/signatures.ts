import { sql } from 'kysely'
import type { Store } from './open-store.js'

/** A report that shares keys with another. */
export interface Candidate {
  readonly id: string
  /** What tells places apart: the place, else the issuer. */
  readonly place: string
  readonly keys: readonly number[]
}

/**
 * Keeps the keys of a report.
 *
 * @returns when every other process could see them; the same moment however often it is called
 */
export async function keepSignature(store: Store, id: string, bands: Int32Array): Promise<Date> {
  const keys = [...new Set(bands)]
  await sql`INSERT INTO fajing.signatures (report_id, bands) VALUES (${id}, ${keys}::integer[])
    ON CONFLICT (report_id) DO UPDATE SET bands = excluded.bands`.execute(store)
  // A statement of its own: a moment taken before the keys are visible would be too early.
  const { rows } = await sql<{ known_at: Date }>`UPDATE fajing.signatures
    SET known_at = coalesce(known_at, clock_timestamp()) WHERE report_id = ${id} RETURNING known_at`.execute(store)
  return rows[0]?.known_at ?? new Date()
}

/** The current reports that share keys with these, but for other revisions of the same issuer and year, each text once; and how many others there are. */
export function candidatesFor(
  store: Store,
  id: string,
  bands: Int32Array,
): Promise<{ candidates: Candidate[]; reports: number }> {
  const keys = [...new Set(bands)]
  return store.transaction().execute(async (trx) => {
    // The planner takes hundreds of keys for a condition that most rows meet, and would compare every row with all of them.
    await sql`SET LOCAL enable_seqscan = off`.execute(trx)
    // It would walk the primary key instead; an index on arrays is only ever read by a bitmap scan.
    await sql`SET LOCAL enable_indexscan = off`.execute(trx)
    const { rows } = await sql<Candidate>`
      WITH s AS MATERIALIZED (
        SELECT report_id, bands FROM fajing.signatures WHERE bands && ${keys}::integer[])
      SELECT r.id, coalesce(r.place, r.issuer, r.id::text) AS place,
        ARRAY(SELECT unnest(s.bands) INTERSECT SELECT unnest(${keys}::integer[])) AS keys
      FROM s JOIN fajing.reports r ON r.id = s.report_id
      WHERE r.is_current AND r.id <> ${id}
        AND NOT EXISTS (
          SELECT FROM fajing.reports own WHERE own.id = ${id} AND own.territory = r.territory AND own.issuer = r.issuer AND own.year = r.year)
        AND NOT EXISTS (
          SELECT FROM fajing.reports twin WHERE twin.source_id = r.source_id AND twin.is_current AND twin.seq < r.seq)
      ORDER BY r.id`.execute(trx)
    const count = await sql<{ n: number }>`
      SELECT count(DISTINCT source_id)::int AS n FROM fajing.reports r WHERE is_current
        AND NOT EXISTS (SELECT FROM fajing.reports own WHERE own.id = ${id} AND own.source_id = r.source_id)`.execute(
      trx,
    )
    return { candidates: rows, reports: count.rows[0]?.n ?? 0 }
  })
}
