import { sql } from 'kysely'
import type { Scope } from '../access/scope.js'
import type { Store } from './open-store.js'
import { within } from './within.js'

/** Who did what to what, and what came of it. */
export interface AuditEntry {
  readonly at: Date
  /** Id of the key; null where none was needed. */
  readonly key: string | null
  readonly name: string
  readonly role: string
  /** Owner that the key's scope makes. */
  readonly owner: string
  /** `GET /api/v1/reports/:id`, or the words of a command. */
  readonly action: string
  /** Id of the report, batch or key. */
  readonly target: string | null
  readonly query: string | null
  /** HTTP status of the answer. */
  readonly status: number
  readonly requestId: string | null
  readonly address: string | null
}

/** Puts entries on record. Where a report lies is kept with each entry, so that those about a deleted one are still found. */
export async function addAudit(store: Store, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map(
    (
      one,
    ) => sql`(${one.at}::timestamptz, ${one.key}::uuid, ${one.name}::text, ${one.role}::text, ${one.owner}::text, ${one.action}::text,
      ${one.target}::uuid, ${one.query}::text, ${one.status}::integer, ${one.requestId}::text, ${one.address}::text)`,
  )
  await sql`INSERT INTO fajing.audit (at, key_id, name, role, owner, action, target, query, status, request_id, address, territory)
    SELECT e.*, CASE WHEN e.status < 400 THEN coalesce(
      (SELECT r.territory FROM fajing.reports r WHERE r.id = e.target),
      (SELECT a.territory FROM fajing.audit a WHERE a.target = e.target AND a.territory IS NOT NULL ORDER BY a.seq DESC LIMIT 1)) END
    FROM (VALUES ${sql.join(rows)}) AS e(at, key_id, name, role, owner, action, target, query, status, request_id, address)`.execute(
    store,
  )
}

export interface AuditPage {
  readonly entries: (AuditEntry & { readonly seq: string })[]
  readonly next: string | null
}

/** One page of the record, newest first: what was done by keys of this scope, and to reports within it. */
export async function readAudit(
  store: Store,
  scope: Scope,
  page: { readonly limit: number; readonly before?: string | undefined; readonly target?: string | undefined },
): Promise<AuditPage> {
  const rows = await store
    .selectFrom('audit')
    .selectAll()
    .where((of) =>
      of.or([within(scope, 'audit.owner'), sql<boolean>`coalesce(${within(scope, 'audit.territory')}, false)`]),
    )
    .$if(page.before !== undefined, (query) => query.where('seq', '<', page.before ?? ''))
    .$if(page.target !== undefined, (query) => query.where('target', '=', page.target ?? null))
    .orderBy('seq', 'desc')
    .limit(page.limit + 1)
    .execute()
  const shown = rows.slice(0, page.limit)
  return {
    entries: shown.map(({ key_id, request_id, ...row }) => ({ ...row, key: key_id, requestId: request_id })),
    next: rows.length > page.limit ? (shown.at(-1)?.seq ?? null) : null,
  }
}
