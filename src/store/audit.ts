import { sql, type Transaction } from 'kysely'
import type { Scope } from '../access/scope.js'
import { inTransaction } from './in-transaction.js'
import type { Store } from './open-store.js'
import type { Tables } from './tables.js'
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
  /** Where the report lies that it is about; left out, it is looked up. */
  readonly territory?: string | null | undefined
}

/** Makes a change and its entry in one transaction: neither is there without the other. No entry is made where `entryOf` gives null. */
export function changeOnRecord<T>(
  store: Store,
  change: (trx: Transaction<Tables>) => Promise<T>,
  entryOf: (made: T) => AuditEntry | null,
): Promise<T> {
  return inTransaction(store, async (trx) => {
    const made = await change(trx)
    const entry = entryOf(made)
    if (entry !== null) await addAudit(trx, [entry])
    return made
  })
}

/** Puts entries on record. Where a report lies is kept with each entry, so that those about a deleted one are still found. */
export async function addAudit(store: Store, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map(
    (
      one,
    ) => sql`(${one.at}::timestamptz, ${one.key}::uuid, ${one.name}::text, ${one.role}::text, ${one.owner}::text, ${one.action}::text,
      ${one.target}::uuid, ${one.query}::text, ${one.status}::integer, ${one.requestId}::text, ${one.address}::text, ${one.territory ?? null}::text)`,
  )
  await sql`INSERT INTO fajing.audit (at, key_id, name, role, owner, action, target, query, status, request_id, address, territory)
    SELECT e.at, e.key_id, e.name, e.role, e.owner, e.action, e.target, e.query, e.status, e.request_id, e.address,
      CASE WHEN e.status < 400 THEN coalesce(e.territory,
      (SELECT r.territory FROM fajing.reports r WHERE r.id = e.target),
      (SELECT a.territory FROM fajing.audit a WHERE a.target = e.target AND a.territory IS NOT NULL ORDER BY a.seq DESC LIMIT 1)) END
    FROM (VALUES ${sql.join(rows)}) AS e(at, key_id, name, role, owner, action, target, query, status, request_id, address, territory)`.execute(
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
