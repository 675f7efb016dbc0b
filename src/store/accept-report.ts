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
export async function acceptReport(store: Store, acceptance: Acceptance): Promise<Accepted> {
  const [accepted] = await acceptReports(store, [acceptance])
  return accepted as Accepted
}

export interface Accepted {
  readonly id: string
  readonly state: ReportState
}

/** Takes several in at once, all or none, in the order in which they count as arrived. @returns one for each, in their order */
export function acceptReports(store: Store, acceptances: readonly Acceptance[]): Promise<Accepted[]> {
  if (acceptances.length === 0) return Promise.resolve([])
  return inTransaction(store, async (trx) => {
    const sources = acceptances.map(sourceOf)
    const sourceIds = await keepSources(trx, sources)
    const reports = acceptances.map((acceptance, i) => reportOf(acceptance, sourceIds.get(keyOf(sources[i])) ?? ''))
    const kept = await keepReports(trx, reports)
    return reports.map((report) => kept.get(identityOf(report)) as Accepted)
  })
}

type NewSource = ReturnType<typeof sourceOf>
type NewReport = ReturnType<typeof reportOf>

function sourceOf({ owner, incoming, facts }: Acceptance) {
  const content = 'bytes' in incoming ? incoming.bytes : Buffer.from(incoming.text.text)
  return {
    id: randomUUID(),
    owner,
    // A text typed in and a file with the same characters are read differently, so they are two sources.
    sha256: 'bytes' in incoming ? sha256(content) : `text:${sha256(content)}`,
    file_name: facts.fileName ?? null,
    size: content.length,
    bytes: 'bytes' in incoming ? incoming.bytes : null,
    read: 'text' in incoming ? JSON.stringify(incoming.text) : null,
  }
}

function reportOf({ owner, facts, framework, versions }: Acceptance, sourceId: string) {
  return {
    id: randomUUID(),
    owner,
    territory: owner,
    source_id: sourceId,
    facts: JSON.stringify(facts),
    facts_sha256: factsIdentity(facts),
    framework_version: framework,
    engine_version: versions.engine,
    models_version: versions.models,
  }
}

/** @returns ids by keyOf */
async function keepSources(trx: Transaction<Tables>, sources: readonly NewSource[]): Promise<Map<string, string>> {
  // Two who take the same in at once lock in one order, and neither waits for the other for ever.
  const inOrder = firstOfEach(sources, keyOf).sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
  const rows = await trx
    .insertInto('sources')
    .values(inOrder)
    .onConflict((conflict) =>
      conflict.columns(['owner', 'sha256']).doUpdateSet((row) => ({
        // What was let go comes back with a new upload.
        dropped_at: null,
        read: sql<string | null>`coalesce(${sql.ref('sources.read')}, ${row.ref('excluded.read')})`,
        // Bytes of a source that has been read are not needed again.
        bytes: sql<Uint8Array | null>`CASE WHEN ${sql.ref('sources.read')} IS NULL THEN ${row.ref('excluded.bytes')} END`,
      })),
    )
    .returning(['id', 'owner', 'sha256'])
    .execute()
  return new Map(rows.map((row) => [keyOf(row), row.id]))
}

/** Those who take the same report in hold its source already. @returns what became of them, by identityOf */
async function keepReports(trx: Transaction<Tables>, reports: readonly NewReport[]): Promise<Map<string, Accepted>> {
  const rows = await trx
    .insertInto('reports')
    .values(firstOfEach(reports, identityOf))
    .onConflict((conflict) =>
      conflict
        .columns(['owner', 'source_id', 'facts_sha256', 'framework_version', 'engine_version', 'models_version'])
        // Somebody wants it now, even where a paused batch held it back.
        .doUpdateSet({ held: false }),
    )
    .returning([
      'id',
      'state',
      'owner',
      'source_id',
      'facts_sha256',
      'framework_version',
      'engine_version',
      'models_version',
    ])
    .execute()
  const failed = rows.filter(({ state }) => state === 'failed').map(({ id }) => id)
  if (failed.length > 0)
    await trx
      .updateTable('reports')
      .set({ state: 'queued', starts: 0, error_code: null, error_params: null, finished_at: null })
      .where('id', 'in', failed)
      .execute()
  return new Map(
    rows.map((row) => [identityOf(row), { id: row.id, state: row.state === 'failed' ? 'queued' : row.state }]),
  )
}

/** One statement can touch a row only once. */
function firstOfEach<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const seen = new Set<string>()
  return all.filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one)))
}

function keyOf(source: Pick<NewSource, 'owner' | 'sha256'> | undefined): string {
  return `${source?.owner} ${source?.sha256}`
}

function identityOf(report: Omit<NewReport, 'id' | 'territory' | 'facts'>): string {
  const { owner, source_id, facts_sha256, framework_version, engine_version, models_version } = report
  return JSON.stringify([owner, source_id, facts_sha256, framework_version, engine_version, models_version])
}
