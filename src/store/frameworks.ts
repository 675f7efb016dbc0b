import { sql } from 'kysely'
import { FajingError } from '../errors.js'
import { frameworkSchema, type Framework } from '../framework/framework.js'
import type { ImportReport } from '../framework/importing/import-report.js'
import { inTransaction } from './in-transaction.js'
import type { Store } from './open-store.js'

/**
 * Keeps a framework that an owner brought, with what became of the rows of its table. A version never changes: the same once more is what it
 * was, and offered again where it had been retired; another version of the same scheme takes its place for what comes later.
 *
 * @throws FajingError framework-id-taken where the id belongs to a scheme of another title
 */
export function keepFramework(
  store: Store,
  owner: string,
  framework: Framework,
  report: ImportReport,
): Promise<{ isNew: boolean }> {
  const { id, version, title } = framework
  return inTransaction(store, async (trx) => {
    const others = await trx
      .selectFrom('frameworks')
      .select('title')
      .where('owner', '=', owner)
      .where('id', '=', id)
      .where('title', '<>', title)
      .execute()
    if (others.length > 0) throw new FajingError('framework-id-taken', { framework: id })
    const { rows } = await sql<{
      is_new: boolean
    }>`INSERT INTO fajing.frameworks (owner, id, version, title, framework, report)
      VALUES (${owner}, ${id}, ${version}, ${title}, ${JSON.stringify(framework)}::json, ${JSON.stringify(report)}::json)
      ON CONFLICT (owner, id, version) DO UPDATE SET retired_at = NULL RETURNING xmax = 0 AS is_new`.execute(trx)
    return { isNew: rows[0]?.is_new === true }
  })
}

/** The newest version of each framework of an owner that is not retired, in the order in which they first came. */
export async function offeredFrameworks(store: Store, owner: string): Promise<Framework[]> {
  const { rows } = await sql<{ framework: string }>`SELECT framework::text FROM (
      SELECT DISTINCT ON (id) id, framework, min(seq) OVER (PARTITION BY id) AS first
      FROM fajing.frameworks WHERE owner = ${owner} AND retired_at IS NULL ORDER BY id, seq DESC) newest
    ORDER BY first`.execute(store)
  return rows.map(({ framework }) => frameworkSchema.parse(JSON.parse(framework)))
}

/** The newest versions of these ids, also of retired frameworks. */
export async function newestOf(store: Store, owner: string, ids: readonly string[]): Promise<Framework[]> {
  const { rows } = await sql<{ framework: string }>`SELECT DISTINCT ON (id) framework::text FROM fajing.frameworks
    WHERE owner = ${owner} AND id = ANY(${[...ids]}::text[]) ORDER BY id, seq DESC`.execute(store)
  return rows.map(({ framework }) => frameworkSchema.parse(JSON.parse(framework)))
}

/** One version, also of a retired framework; undefined where the owner has none such. */
export async function readFramework(
  store: Store,
  owner: string,
  id: string,
  version: string,
): Promise<Framework | undefined> {
  const row = await store
    .selectFrom('frameworks')
    .select(sql<string>`framework::text`.as('framework'))
    .where('owner', '=', owner)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return row === undefined ? undefined : frameworkSchema.parse(JSON.parse(row.framework))
}

/**
 * Takes all versions of a framework away, or, where reports were measured by one of them, out of what is offered.
 *
 * @returns how many reports hold it; undefined where the owner has no such framework
 */
export function removeFramework(store: Store, owner: string, id: string): Promise<{ reports: number } | undefined> {
  return inTransaction(store, async (trx) => {
    const versions = await trx
      .selectFrom('frameworks')
      .select('version')
      .where('owner', '=', owner)
      .where('id', '=', id)
      .where('retired_at', 'is', null)
      .forUpdate()
      .execute()
    if (versions.length === 0) return undefined
    const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM fajing.reports
      WHERE owner = ${owner} AND string_to_array(replace(framework_version, 'by-year:', ''), ',')
        && (SELECT array_agg(id || '@' || version) FROM fajing.frameworks WHERE owner = ${owner} AND id = ${id})`.execute(
      trx,
    )
    const reports = rows[0]?.n ?? 0
    const ofThis = sql`WHERE owner = ${owner} AND id = ${id}`
    if (reports === 0) await sql`DELETE FROM fajing.frameworks ${ofThis}`.execute(trx)
    else await sql`UPDATE fajing.frameworks SET retired_at = now() ${ofThis} AND retired_at IS NULL`.execute(trx)
    return { reports }
  })
}
