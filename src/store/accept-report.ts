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
    const reports = acceptances.map((acceptance, i) => reportOf(acceptance, sources[i]?.sha256 ?? ''))
    const kept = await keep(trx, firstOfEach(sources, keyOf), firstOfEach(reports, identityOf))
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

function reportOf({ owner, facts, framework, versions }: Acceptance, sha256: string) {
  return {
    id: randomUUID(),
    owner,
    sha256,
    facts: JSON.stringify(facts),
    facts_sha256: factsIdentity(facts),
    framework_version: framework,
    engine_version: versions.engine,
    models_version: versions.models,
  }
}

/**
 * Sources and the reports made of them, in one statement, the reports numbered in the order given. Whoever takes the same report in holds its
 * source already. @returns what became of the reports, by identityOf
 */
async function keep(
  trx: Transaction<Tables>,
  sources: readonly NewSource[],
  reports: readonly NewReport[],
): Promise<Map<string, Accepted>> {
  // Two who take the same in at once lock in one order, and neither waits for the other for ever.
  const inOrder = [...sources].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
  const values = inOrder.map(
    ({ id, owner, sha256, file_name, size, bytes, read }) =>
      sql`(${id}::uuid, ${owner}, ${sha256}, ${file_name}, ${size}::integer, ${bytes}::bytea, ${read}::json)`,
  )
  const numbered = JSON.stringify(reports.map((report, position) => ({ ...report, position })))
  // What was let go comes back with a new upload, and bytes of a source that has been read are not needed again. A report that somebody wants
  // now is held back by no paused batch, and one that had failed is queued again.
  const { rows } = await sql<Omit<NewReport, 'facts'> & Accepted>`WITH
    source AS (INSERT INTO fajing.sources AS s (id, owner, sha256, file_name, size, bytes, read) VALUES ${sql.join(values)}
      ON CONFLICT (owner, sha256) DO UPDATE SET dropped_at = NULL, read = coalesce(s.read, excluded.read),
        bytes = CASE WHEN s.read IS NULL THEN excluded.bytes END
      RETURNING id, owner, sha256),
    report AS (INSERT INTO fajing.reports AS r
        (id, owner, territory, source_id, facts, facts_sha256, framework_version, engine_version, models_version)
      SELECT x.id, x.owner, x.owner, source.id, x.facts::json, x.facts_sha256, x.framework_version, x.engine_version, x.models_version
      FROM json_to_recordset(${numbered}::json) AS x(id uuid, owner text, sha256 text, facts text, facts_sha256 text,
        framework_version text, engine_version text, models_version text, position integer)
      JOIN source ON source.owner = x.owner AND source.sha256 = x.sha256 ORDER BY x.position
      ON CONFLICT (owner, source_id, facts_sha256, framework_version, engine_version, models_version) DO UPDATE SET held = false,
        state = CASE r.state WHEN 'failed' THEN 'queued' ELSE r.state END, starts = CASE r.state WHEN 'failed' THEN 0 ELSE r.starts END,
        finished_at = CASE WHEN r.state <> 'failed' THEN r.finished_at END, error_code = NULL, error_params = NULL
      RETURNING *)
    SELECT report.id, report.state, report.owner, source.sha256, report.facts_sha256,
      report.framework_version, report.engine_version, report.models_version
    FROM report JOIN source ON source.id = report.source_id`.execute(trx)
  return new Map(rows.map((row) => [identityOf(row), { id: row.id, state: row.state }]))
}

/** One statement can touch a row only once. */
function firstOfEach<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const seen = new Set<string>()
  return all.filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one)))
}

function keyOf({ owner, sha256 }: Pick<NewSource, 'owner' | 'sha256'>): string {
  return `${owner} ${sha256}`
}

function identityOf(report: Omit<NewReport, 'id' | 'facts'>): string {
  const { owner, sha256, facts_sha256, framework_version, engine_version, models_version } = report
  return JSON.stringify([owner, sha256, facts_sha256, framework_version, engine_version, models_version])
}
