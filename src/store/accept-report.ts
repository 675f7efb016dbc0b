import { randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { Text } from '../intake/text.js'
import type { CallerFacts } from '../words.js'
import { factsIdentity, sha256 } from './identity.js'
import { inTransaction } from './in-transaction.js'
import type { Store } from './open-store.js'
import type { ReportState, Tables } from './tables.js'

/** What came in: the bytes of a file, or a text that needs no reading. */
export type Incoming = { readonly bytes: Uint8Array } | { readonly text: Text }

export interface Acceptance {
  /** The scope of the key that brings it. */
  readonly owner: string
  readonly incoming: Incoming
  readonly facts: CallerFacts
  /** What the report is measured by, with its version: `outline-2015-2020@1`. */
  readonly framework: string
  readonly versions: { readonly engine: string; readonly models: string }
}

/**
 * Takes a report in, whole or not at all. The same source with the same facts, framework and versions is the same report;
 * one that had failed is queued again.
 */
export function acceptReport(store: Store, acceptance: Acceptance): Promise<Accepted> {
  return inTransaction(store, (trx) => acceptIn(trx, acceptance))
}

export interface Accepted {
  readonly id: string
  readonly state: ReportState
}

async function acceptIn(trx: Transaction<Tables>, acceptance: Acceptance): Promise<Accepted> {
  const sourceId = await keepSource(trx, acceptance)
  const { facts, versions } = acceptance
  const kept = await trx
    .insertInto('reports')
    .values({
      id: randomUUID(),
      owner: acceptance.owner,
      territory: acceptance.owner,
      source_id: sourceId,
      facts: JSON.stringify(facts),
      facts_sha256: factsIdentity(facts),
      framework_version: acceptance.framework,
      engine_version: versions.engine,
      models_version: versions.models,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['owner', 'source_id', 'facts_sha256', 'framework_version', 'engine_version', 'models_version'])
        // Somebody wants it now, even where a paused batch held it back.
        .doUpdateSet({ held: false }),
    )
    .returning(['id', 'state'])
    .executeTakeFirstOrThrow()
  if (kept.state !== 'failed') return kept
  await trx
    .updateTable('reports')
    .set({ state: 'queued', starts: 0, error_code: null, error_params: null, finished_at: null })
    .where('id', '=', kept.id)
    .execute()
  return { id: kept.id, state: 'queued' }
}

async function keepSource(trx: Transaction<Tables>, { owner, incoming, facts }: Acceptance): Promise<string> {
  const content = 'bytes' in incoming ? incoming.bytes : Buffer.from(incoming.text.text)
  const { id } = await trx
    .insertInto('sources')
    .values({
      id: randomUUID(),
      owner,
      // A text typed in and a file with the same characters are read differently, so they are two sources.
      sha256: 'bytes' in incoming ? sha256(content) : `text:${sha256(content)}`,
      file_name: facts.fileName ?? null,
      size: content.length,
      bytes: 'bytes' in incoming ? incoming.bytes : null,
      read: 'text' in incoming ? JSON.stringify(incoming.text) : null,
    })
    .onConflict((conflict) =>
      conflict.columns(['owner', 'sha256']).doUpdateSet((row) => ({
        // What was let go comes back with a new upload.
        dropped_at: null,
        read: sql<string | null>`coalesce(${sql.ref('sources.read')}, ${row.ref('excluded.read')})`,
        // Bytes of a source that has been read are not needed again.
        bytes: sql<Uint8Array | null>`CASE WHEN ${sql.ref('sources.read')} IS NULL THEN ${row.ref('excluded.bytes')} END`,
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
