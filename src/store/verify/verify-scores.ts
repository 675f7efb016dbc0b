import { sql } from 'kysely'
import { totalOf } from '../../scoring/score.js'
import type { Area, CoverageLevel } from '../../words.js'
import type { Store } from '../open-store.js'

/** Reports of one statement. */
const AT_ONCE = 500
/** Two sums in another order may differ in the last digit. */
const EXACT = 1e-9

/** Works every stored score out again from its stored rows. Resolves with how many there were, and the reports whose score or area is another. */
export async function verifyScores(store: Store): Promise<{ verified: number; differing: string[] }> {
  const differing: string[] = []
  let verified = 0
  for (let after = '0', rows: Row[]; (rows = await nextRows(store, after)).length > 0; after = rows.at(-1)?.seq ?? '') {
    verified += rows.length
    differing.push(...rows.filter((row) => !agrees(row)).map(({ id }) => id))
  }
  return { verified, differing }
}

interface Row {
  readonly id: string
  readonly seq: string
  readonly score: number | null
  readonly indicators: string | null
  readonly areas: string | null
}

async function nextRows(store: Store, after: string): Promise<Row[]> {
  const { rows } = await sql<Row>`SELECT r.id, r.seq, r.score,
      (SELECT json_agg(json_build_array(area, level, weight))::text FROM fajing.indicator_scores WHERE report_id = r.id) AS indicators,
      (SELECT json_agg(json_build_array(area, weight, score))::text FROM fajing.area_scores WHERE report_id = r.id) AS areas
    FROM fajing.reports r WHERE r.state = 'done' AND r.seq > ${after}::bigint ORDER BY r.seq LIMIT ${AT_ONCE}`.execute(
    store,
  )
  return rows
}

function agrees({ score, indicators, areas }: Row): boolean {
  const levels = JSON.parse(indicators ?? '[]') as [Area, CoverageLevel, number][]
  const stored = new Map((JSON.parse(areas ?? '[]') as [Area, number, number | null][]).map((row) => [row[0], row]))
  const weights = [...stored.values()].filter(([, , value]) => value !== null).map(([area, weight]) => [area, weight])
  const again = totalOf(
    levels.map(([area, level, weight]) => ({ area, level, weight })),
    Object.fromEntries(weights) as Partial<Record<Area, number>>,
  )
  const isSame = (one: number | null, other: number | null) =>
    one === null || other === null ? one === other : Math.abs(one - other) < EXACT
  return isSame(score, again.total) && again.areas.every((area) => isSame(stored.get(area.id)?.[2] ?? null, area.score))
}
