import { sql } from 'kysely'
import type { Store } from '../open-store.js'

/** How long the rest may take at the speed of the last reports; their number tells how much that is worth. */
export interface Estimate {
  readonly secondsLeft: number
  readonly perMinute: number
  readonly basis: number
}

/** So many reports tell the present speed; fewer than the least tell none. */
const WINDOW = 50
const LEAST = 3

/** Null where nothing is left or too little was done to tell. Time in which nothing finished counts, so that a stall shows as a longer wait. */
export async function estimateOf(store: Store, batchId: string, since: Date, left: number): Promise<Estimate | null> {
  if (left === 0) return null
  const { rows } = await sql<{ n: number; seconds: number }>`SELECT count(*)::int AS n,
      extract(epoch FROM clock_timestamp() - min(began))::float8 AS seconds FROM (
        SELECT greatest(lag(r.finished_at) OVER (ORDER BY r.finished_at), ${since}::timestamptz) AS began, r.finished_at
        FROM fajing.batch_items i JOIN fajing.reports r ON r.id = i.report_id
        WHERE i.batch_id = ${batchId} AND r.finished_at >= ${since}::timestamptz
        ORDER BY r.finished_at DESC LIMIT ${WINDOW}) last`.execute(store)
  const { n = 0, seconds = 0 } = rows[0] ?? {}
  if (n < LEAST || seconds <= 0) return null
  return { secondsLeft: Math.ceil((left * seconds) / n), perMinute: Math.round((600 * n) / seconds) / 10, basis: n }
}
