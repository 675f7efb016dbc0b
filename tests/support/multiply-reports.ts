import { sql } from 'kysely'
import { openPools } from '../../src/store/open-pools.js'
import { openStore } from '../../src/store/open-store.js'
import { refreshStatistics } from '../../src/store/planner-statistics.js'

/** Tables that hold what was read in a report, with the columns that a copy takes over. */
const ROWS = [
  ['parts', 'part, status, ranges'],
  ['shortfalls', 'position, range_start, range_end, kind, areas, indicators, has_cause, is_answered'],
  ['findings', 'position, "check", severity, status, message, fingerprint, ranges'],
] as const

/**
 * Copies the analysed reports of an embedded store that nobody has open until its one batch has `count` of them, each of a place of its own and
 * with other levels. What thousands of reports would take minutes to be analysed for is there in seconds.
 */
export async function multiplyReports(dataDirectory: string, count: number): Promise<void> {
  const pools = await openPools({ databaseUrl: undefined, dataDirectory }, (error) => {
    throw error
  })
  const store = await openStore(pools.store)
  await sql`CREATE TEMP TABLE copies AS
    SELECT r.id AS original, gen_random_uuid() AS id, n, row_number() OVER () AS position
    FROM generate_series(1, ${count}::int) n, fajing.reports r WHERE r.state = 'done' AND r.is_current LIMIT ${count}`.execute(
    store,
  )
  await sql`INSERT INTO fajing.reports (id, owner, source_id, facts, facts_sha256, framework_version, engine_version, models_version, state, finished_at,
      title, issuer, place, level, kind, year, published_on, framework, score, revision, is_current, path, territory)
    SELECT c.id, owner, source_id, facts, 'copy-' || c.position, framework_version, engine_version, models_version, state, finished_at,
      title, issuer || c.n, place || c.n, level, kind, year, published_on, framework, score, 1, true, ARRAY['第' || c.n % 31 || '省'], territory
    FROM copies c JOIN fajing.reports r ON r.id = c.original`.execute(store)
  await sql`INSERT INTO fajing.indicator_scores (report_id, indicator, area, level, weight, ranges)
    SELECT c.id, indicator, area, greatest(0, least(3, level - floor(random() * 3)::int)), weight, '[]'
    FROM copies c JOIN fajing.indicator_scores s ON s.report_id = c.original`.execute(store)
  for (const [table, columns] of ROWS)
    await sql
      .raw(
        `INSERT INTO fajing.${table} (report_id, ${columns}) SELECT id, ${columns} FROM (SELECT original, id FROM copies) c JOIN fajing.${table} t ON t.report_id = c.original`,
      )
      .execute(store)
  await sql`INSERT INTO fajing.batch_items (batch_id, position, file, facts, report_id)
    SELECT (SELECT id FROM fajing.batches LIMIT 1), 1000 + position, place || '.txt', '{}', c.id
    FROM copies c JOIN fajing.reports r ON r.id = c.id`.execute(store)
  await refreshStatistics(store)
  await pools.close()
}
