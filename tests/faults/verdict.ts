import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Store } from '../../src/store/open-store.js'
import { countUnfinished } from '../../src/store/progress.js'
import { looseRows } from '../../src/store/verify/loose-rows.js'
import { verifyScores } from '../../src/store/verify/verify-scores.js'
import type { Promised } from './caller.js'
import { until } from './until.js'

/** Waits until nothing is left to do: reports and comparisons. A store that is away is asked again. */
export function settled(store: Store, patience = 90_000): Promise<void> {
  const isSettled = async () => {
    const { rows } = await sql`SELECT 1 FROM fajing.comparisons WHERE done < wanted AND NOT failed LIMIT 1`.execute(
      store,
    )
    return rows.length === 0 && (await countUnfinished(store, 1)) === 0
  }
  return until(() => isSettled().catch(() => false), patience, 'for every report to end')
}

/** Nothing is lost, nothing is doubled, and every result is that of an undisturbed run. @returns how many reports there are */
export async function expectWhole(store: Store, promised: Promised): Promise<number> {
  const { rows } = await sql<{
    id: string
    state: string
    error: string | null
    analysis: string | null
    sources: number
  }>`
    SELECT r.id, r.state, r.error_code AS error, a.analysis::text AS analysis,
      (SELECT count(*)::int FROM fajing.reports o WHERE o.source_id = r.source_id) AS sources
    FROM fajing.reports r LEFT JOIN fajing.analyses a ON a.report_id = r.id`.execute(store)
  const stored = new Map(rows.map((row) => [row.id, row]))
  for (const [id, { analysis }] of promised) {
    expect(stored.get(id)).toMatchObject({ state: 'done', error: null, sources: 1 })
    expect(stored.get(id)?.analysis === analysis, `the analysis of ${id} is that of an undisturbed run`).toBe(true)
  }
  expect(rows.filter(({ state }) => state !== 'done')).toEqual([])
  expect(await looseRows(store)).toEqual({ done: rows.length, loose: [] })
  expect((await verifyScores(store)).differing).toEqual([])
  return rows.length
}
