import { sql } from 'kysely'
import type { ClaimKind } from '../review/claims.js'
import type { Store } from './open-store.js'

/** Those of the reports on which somebody judged a claim of that kind, or on a re-run or another revision of them. */
export async function judgedReports(store: Store, ids: readonly string[], kind: ClaimKind): Promise<string[]> {
  const judged = sql`fajing.reviews v WHERE v.kind = ${kind}`
  const { rows } = await sql<{
    id: string
  }>`SELECT r.id FROM fajing.reports r WHERE r.id = ANY(${[...ids]}::uuid[])
    AND (r.source_id IN (SELECT v.source_id FROM ${judged}) OR (r.territory, r.issuer, r.year) IN (SELECT v.territory, v.issuer, v.year FROM ${judged}))`.execute(
    store,
  )
  return rows.map(({ id }) => id)
}
