import { sql } from 'kysely'
import { expect } from 'vitest'
import { EVERYWHERE, ownerOf } from '../../src/access/scope.js'
import { summaryOf } from '../../src/matrix/summary.js'
import { readBatch } from '../../src/store/batches/read-batch.js'
import type { Store } from '../../src/store/open-store.js'
import { readProfile } from '../../src/store/profiles.js'
import { countUnfinished } from '../../src/store/progress.js'
import { readReportRows } from '../../src/store/report-rows.js'
import { looseRows } from '../../src/store/verify/loose-rows.js'
import { verifyScores } from '../../src/store/verify/verify-scores.js'
import type { PromisedBatches } from './batches.js'
import type { Promised } from './caller.js'
import { until } from './until.js'

/** Waits until nothing is left to do: reports, comparisons and batches. A store that is away is asked again. */
export function settled(store: Store, patience = 120_000): Promise<void> {
  const isSettled = async () => {
    const { rows } = await sql`SELECT 1 FROM fajing.comparisons WHERE done < wanted AND NOT failed
      UNION ALL SELECT 1 FROM fajing.batches WHERE state = 'running' LIMIT 1`.execute(store)
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

/**
 * Every report and batch has the entry of its arrival in the record of audit, and no entry is without what it tells of.
 * It holds where nothing was deleted.
 */
export async function expectOnRecord(store: Store): Promise<void> {
  const { rows } = await sql<{ what: string; id: string }>`
    SELECT 'change without entry' AS what, r.id FROM fajing.reports r
    WHERE NOT EXISTS (SELECT 1 FROM fajing.audit a WHERE a.target = r.id AND a.status = 202)
      AND NOT EXISTS (SELECT 1 FROM fajing.batch_items i WHERE i.report_id = r.id)
    UNION ALL SELECT 'change without entry', b.id FROM fajing.batches b
    WHERE NOT EXISTS (SELECT 1 FROM fajing.audit a WHERE a.target = b.id AND a.status = 202)
    UNION ALL SELECT 'entry without change', a.target FROM fajing.audit a
    WHERE a.status = 202 AND NOT EXISTS (SELECT 1 FROM fajing.reports r WHERE r.id = a.target)
      AND NOT EXISTS (SELECT 1 FROM fajing.batches b WHERE b.id = a.target)`.execute(store)
  expect(rows).toEqual([])
}

/** Every batch that was promised is there once, is done, holds each of its reports in its place, and is summed up as its stored rows say. */
export async function expectWholeBatches(store: Store, promised: PromisedBatches): Promise<void> {
  for (const [id, { name, samples }] of promised) {
    const named = await store.selectFrom('batches').select('id').where('name', '=', name).execute()
    expect(named).toEqual([{ id }])
    const batch = await readBatch(store, EVERYWHERE, id)
    expect(batch).toMatchObject({ status: 'done', counts: { total: samples.length, done: samples.length } })
    const { rows } = await sql<{ position: number; analysis: string }>`
      SELECT i.position, a.analysis::text AS analysis FROM fajing.batch_items i JOIN fajing.analyses a ON a.report_id = i.report_id
      WHERE i.batch_id = ${id} ORDER BY i.position`.execute(store)
    expect(rows.map(({ position }) => position)).toEqual(samples.map((_, position) => position))
    expect(rows.every(({ position, analysis }) => analysis === samples[position]?.analysis)).toBe(true)
    const reports = await readReportRows(store, EVERYWHERE, { batch: id })
    expect(reports).toHaveLength(samples.length)
    const again = summaryOf(reports, [], await readProfile(store, ownerOf(EVERYWHERE)))
    expect(JSON.parse(batch?.summary ?? 'null')).toEqual(JSON.parse(JSON.stringify(again)))
  }
}
