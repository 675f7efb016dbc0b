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
 * @returns when every other process could see them, the same moment however often it is called; undefined where the report is gone
 */
export async function keepSignature(store: Store, id: string, bands: Int32Array): Promise<Date | undefined> {
  const keys = [...new Set(bands)]
  await sql`INSERT INTO fajing.signatures (report_id, bands)
    SELECT id, ${keys}::integer[] FROM fajing.reports WHERE id = ${id} FOR KEY SHARE
    ON CONFLICT (report_id) DO UPDATE SET bands = excluded.bands
      WHERE signatures.bands IS DISTINCT FROM excluded.bands`.execute(store)
  // A statement of its own: a moment taken before the keys are visible would be too early.
  const { rows } = await sql<{ known_at: Date }>`UPDATE fajing.signatures
    SET known_at = coalesce(known_at, clock_timestamp()) WHERE report_id = ${id} RETURNING known_at`.execute(store)
  return rows[0]?.known_at
}

/**
 * The current reports that share keys with these, but for other revisions of the same issuer and year; and how many others
 * there are. A source analysed by several frameworks is one. Two statements: told the ids, the planner cannot take the few that were found
 * for most of the table.
 */
export function candidatesFor(
  store: Store,
  id: string,
  bands: Int32Array,
): Promise<{ candidates: Candidate[]; reports: number }> {
  const keys = [...new Set(bands)]
  return store.transaction().execute(async (trx) => {
    // The planner takes hundreds of keys for a condition that most rows meet: it would compare every row with all of them, walk the primary
    // key instead (an index on arrays is only ever read by a bitmap scan), or compile the query for longer than it runs.
    await sql`SELECT set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true),
      set_config('jit', 'off', true)`.execute(trx)
    // As one text: to read an array of a driver takes three times as long.
    const shared = await sql<{ id: string; keys: string }>`
      SELECT report_id AS id,
        array_to_string(ARRAY(SELECT key FROM unnest(bands) AS key WHERE key = ANY(${keys}::integer[])), ',') AS keys
      FROM fajing.signatures WHERE report_id <> ${id} AND bands && ${keys}::integer[]
      ORDER BY report_id`.execute(trx)
    await sql`SET LOCAL enable_indexscan = on`.execute(trx)
    const found = await sql<{ id: string; place: string }>`
      SELECT r.id, coalesce(r.place, r.issuer, r.id::text) AS place
      FROM fajing.reports r LEFT JOIN fajing.reports own ON own.id = ${id}
      WHERE r.id = ANY(${shared.rows.map((row) => row.id)}::uuid[]) AND r.is_current
        AND (own.territory = r.territory AND own.issuer = r.issuer AND own.year = r.year) IS NOT TRUE
        AND NOT EXISTS (
          SELECT FROM fajing.reports twin WHERE twin.source_id = r.source_id AND twin.is_current AND twin.seq < r.seq)`.execute(
      trx,
    )
    const count = await sql<{ n: number }>`
      SELECT count(*)::int AS n FROM (SELECT DISTINCT source_id FROM fajing.reports WHERE is_current) s
      WHERE source_id IS DISTINCT FROM (SELECT source_id FROM fajing.reports WHERE id = ${id})`.execute(trx)
    const places = new Map(found.rows.map((row) => [row.id, row.place]))
    const candidates = shared.rows.flatMap((row) => {
      const place = places.get(row.id)
      return place === undefined ? [] : [{ id: row.id, place, keys: row.keys.split(',').map(Number) }]
    })
    return { candidates, reports: count.rows[0]?.n ?? 0 }
  })
}
