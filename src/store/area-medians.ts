import { sql } from 'kysely'
import type { Scope } from '../access/scope.js'
import type { Area, Level } from '../words.js'
import type { Store } from './open-store.js'
import { within } from './within.js'

export interface AreaMedians {
  /** How many reports were counted. */
  readonly reports: number
  /** Medians of 0–1, of the areas that are scored in at least one of them. */
  readonly areas: { readonly id: Area; readonly median: number }[]
}

/** Medians by area over the current reports of a scope, of one level by one framework. */
export async function areaMedians(
  store: Store,
  scope: Scope,
  among: { readonly level: Level; readonly framework: string },
): Promise<AreaMedians> {
  const reports = store
    .selectFrom('reports')
    .where(within(scope, 'reports.territory'))
    .where('reports.is_current', '=', true)
    .where('reports.state', '=', 'done')
    .where('reports.level', '=', among.level)
    .where('reports.framework', '=', among.framework)
  const { count } = await reports.select(({ fn }) => fn.countAll<string>().as('count')).executeTakeFirstOrThrow()
  const areas = await reports
    .innerJoin('area_scores', 'area_scores.report_id', 'reports.id')
    .where('area_scores.score', 'is not', null)
    .select([
      sql<Area>`area_scores.area`.as('id'),
      sql<number>`percentile_cont(0.5) WITHIN GROUP (ORDER BY area_scores.score)`.as('median'),
    ])
    .groupBy('area_scores.area')
    .orderBy('area_scores.area')
    .execute()
  return { reports: Number(count), areas }
}
