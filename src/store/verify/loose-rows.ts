import { sql } from 'kysely'
import type { Store } from '../open-store.js'

export type LooseKind = 'doneWithout' | 'analysedUndone' | 'sourceAlone' | 'levelAlone' | 'scoreAlone'

/** What the keys of the schema cannot forbid and no transaction may leave behind. */
const KINDS: Readonly<Record<LooseKind, ReturnType<typeof sql>>> = {
  doneWithout: sql`SELECT 1 FROM fajing.reports r WHERE state = 'done'
    AND NOT EXISTS (SELECT 1 FROM fajing.analyses a WHERE a.report_id = r.id)`,
  analysedUndone: sql`SELECT 1 FROM fajing.analyses a JOIN fajing.reports r ON r.id = a.report_id WHERE r.state <> 'done'`,
  sourceAlone: sql`SELECT 1 FROM fajing.sources s WHERE NOT EXISTS (SELECT 1 FROM fajing.reports r WHERE r.source_id = s.id)`,
  levelAlone: sql`SELECT 1 FROM fajing.indicator_scores WHERE level > 0 AND json_array_length(ranges) = 0`,
  scoreAlone: sql`SELECT 1 FROM fajing.reports r WHERE score IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM fajing.indicator_scores i WHERE i.report_id = r.id)`,
}

/** Counts the finished reports, and the rows that do not hold together, by kind; kinds without any are left out. */
export async function looseRows(store: Store): Promise<{ done: number; loose: { kind: LooseKind; count: number }[] }> {
  const loose: { kind: LooseKind; count: number }[] = []
  for (const [kind, rows] of Object.entries(KINDS) as [LooseKind, ReturnType<typeof sql>][]) {
    const count = await countOf(store, rows)
    if (count > 0) loose.push({ kind, count })
  }
  return { done: await countOf(store, sql`SELECT 1 FROM fajing.reports WHERE state = 'done'`), loose }
}

async function countOf(store: Store, rows: ReturnType<typeof sql>): Promise<number> {
  const counted = await sql<{ n: number }>`SELECT count(*)::int AS n FROM (${rows}) found`.execute(store)
  return counted.rows[0]?.n ?? 0
}
