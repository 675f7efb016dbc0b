import type { Scope } from '../access/scope.js'
import type { Analysis } from '../analysis-shape.js'
import type { JudgedLevels } from '../matrix/report-row.js'
import { reviewedClaims } from '../review/reviewed.js'
import { judgedReports } from './judged-reports.js'
import type { Store } from './open-store.js'
import { readReport } from './read-report.js'
import { readReviews } from './reviews.js'

/** Levels that people gave, of those among the reports in a scope on which somebody judged a level. */
export async function readJudgedLevels(
  store: Store,
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, JudgedLevels>> {
  const judged = new Map<string, JudgedLevels>()
  for (const id of await judgedReports(store, ids, 'level')) {
    const report = await readReport(store, scope, id)
    if (report?.analysis == null) continue
    const claims = reviewedClaims(JSON.parse(report.analysis) as Analysis, await readReviews(store, scope, id))
    const given = claims.filter(({ kind }) => kind === 'level').map(({ about, reviewed }) => [about, reviewed])
    if (given.length > 0) judged.set(id, Object.fromEntries(given) as JudgedLevels)
  }
  return judged
}
