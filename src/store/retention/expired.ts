import { sql } from 'kysely'
import { EVERYWHERE } from '../../access/scope.js'
import type { Retention } from '../../config.js'
import { addAudit } from '../audit.js'
import { BY_ITSELF } from '../by-itself.js'
import { deleteReport } from '../delete-report.js'
import { inTransaction } from '../in-transaction.js'
import type { Store } from '../open-store.js'

export const EXPIRING = ['sources', 'analyses', 'batches', 'events'] as const
export type Expired = Readonly<Record<(typeof EXPIRING)[number], number>>

/** Rows that one statement deletes: others work meanwhile. */
const AT_ONCE = 500
/** Each deletion leaves an entry, so there are few. */
const EVENTS_AT_ONCE = 5000

/** Counts what is kept no longer at a moment; nothing is changed. */
export async function countExpired(store: Store, keep: Retention, now: Date): Promise<Expired> {
  const counts = EXPIRING.map(async (kind) => {
    const rows = expired(kind, keep, now)
    if (rows === null) return [kind, 0] as const
    const counted = await sql<{ n: number }>`SELECT count(*)::int AS n FROM (${rows}) found`.execute(store)
    return [kind, counted.rows[0]?.n ?? 0] as const
  })
  return Object.fromEntries(await Promise.all(counts)) as Expired
}

/** Deletes what is kept no longer, a few hundred rows at a time. Reviews stay: they say what a person decided. @returns how much was deleted */
export async function deleteExpired(store: Store, keep: Retention, now: Date): Promise<Expired> {
  return {
    events: await repeat(expired('events', keep, now), (rows) => deleteEvents(store, rows, now)),
    batches: await repeat(expired('batches', keep, now), (rows) =>
      affected(store, sql`DELETE FROM fajing.batches WHERE id IN (${rows} LIMIT ${AT_ONCE})`),
    ),
    analyses: await repeat(expired('analyses', keep, now), (rows) => deleteReports(store, rows)),
    sources: await repeat(expired('sources', keep, now), (rows) =>
      affected(
        store,
        sql`UPDATE fajing.sources SET read = NULL, dropped_at = ${now} WHERE id IN (${rows} LIMIT ${AT_ONCE})`,
      ),
    ),
  }
}

type Rows = ReturnType<typeof sql>

/** Which rows are kept no longer; null where they are kept for ever. What still waits or runs is never among them. */
function expired(kind: (typeof EXPIRING)[number], keep: Retention, now: Date): Rows | null {
  const span = kind === 'batches' ? keep.analyses : keep[kind]
  if (span === null) return null
  const before = new Date(now.getTime() - span)
  switch (kind) {
    case 'sources':
      return sql`SELECT s.id FROM fajing.sources s WHERE s.created_at < ${before} AND s.read IS NOT NULL AND s.bytes IS NULL
        AND NOT EXISTS (SELECT 1 FROM fajing.reports r WHERE r.source_id = s.id
          AND (r.state IN ('queued', 'running') OR r.created_at >= ${before}))`
    case 'analyses':
      return sql`SELECT id FROM fajing.reports WHERE created_at < ${before} AND state IN ('done', 'failed')`
    case 'batches':
      return sql`SELECT id FROM fajing.batches WHERE created_at < ${before} AND state IN ('done', 'cancelled')`
    case 'events':
      return sql`SELECT seq FROM fajing.audit WHERE at < ${before}`
  }
}

async function repeat(rows: Rows | null, deleteSome: (rows: Rows) => Promise<number>): Promise<number> {
  let all = 0
  for (let some; rows !== null && (some = await deleteSome(rows)) > 0;) all += some
  return all
}

async function affected(store: Store, statement: Rows): Promise<number> {
  return Number((await statement.execute(store)).numAffectedRows ?? 0)
}

async function deleteReports(store: Store, rows: Rows): Promise<number> {
  const found = await sql<{ id: string }>`${rows} ORDER BY seq LIMIT ${AT_ONCE}`.execute(store)
  for (const { id } of found.rows) await deleteReport(store, EVERYWHERE, id)
  return found.rows.length
}

/** The record only grows, but for this, of which it keeps an entry; the setting holds for one transaction. */
function deleteEvents(store: Store, rows: Rows, now: Date): Promise<number> {
  return inTransaction(store, async (trx) => {
    await sql`SET LOCAL fajing.retention = 'on'`.execute(trx)
    const { rows: gone } = await sql<{ at: Date }>`DELETE FROM fajing.audit
      WHERE seq IN (${rows} ORDER BY seq LIMIT ${EVENTS_AT_ONCE}) RETURNING at`.execute(trx)
    const newest = gone.reduce((latest, { at }) => Math.max(latest, at.getTime()), 0)
    const query = `deleted=${gone.length} until=${new Date(newest).toISOString()}`
    if (gone.length > 0) await addAudit(trx, [{ ...BY_ITSELF, at: now, action: 'retention', query }])
    return gone.length
  })
}
