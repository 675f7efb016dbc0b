import type { Scope } from '../access/scope.js'
import type { Analysis } from '../analysis-shape.js'
import type { Dismissal } from '../checks/dismissal.js'
import { entryOfLine } from '../export/batch-entry.js'
import type { PackedEntry } from '../export/batch-thread.js'
import type { BatchLine } from '../matrix/batch-result.js'
import { dismissalsIn } from '../review/dismissals.js'
import { readAnalyses } from '../store/batches/batch-results.js'
import { judgedReports } from '../store/judged-reports.js'
import type { Store } from '../store/open-store.js'
import { readReviews } from '../store/reviews.js'

/** Analyses that are read at once: enough to spare the database, few enough to let requests in between. */
const AT_ONCE = 10

/**
 * The entries of a batch in the order of its lines, some at a time, their analyses read as they are reached.
 *
 * @param publicUrl of the service, as people reach it; left out, nothing leads to its pages
 */
export async function* batchEntries(
  store: Store,
  scope: Scope,
  lines: readonly BatchLine[],
  publicUrl: string | undefined,
): AsyncGenerator<readonly PackedEntry[]> {
  for (let at = 0; at < lines.length; at += AT_ONCE) {
    const some = lines.slice(at, at + AT_ONCE)
    const ids = some.flatMap(({ report }) => (report === null ? [] : [report.id]))
    const analyses = await readAnalyses(store, scope, ids)
    const dismissals = await dismissedAmong(store, scope, analyses)
    yield some.map((line) => {
      const id = line.report?.id ?? ''
      const entry = entryOfLine(line, null, pageOf(line, publicUrl), dismissals.get(id))
      return { entry: { ...entry, analysis: null }, analysis: analyses.get(id) ?? null }
    })
  }
}

function pageOf({ report }: BatchLine, publicUrl: string | undefined): string | null {
  return report === null || publicUrl === undefined ? null : `${publicUrl}/reports/${report.id}`
}

async function dismissedAmong(
  store: Store,
  scope: Scope,
  analyses: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, readonly Dismissal[]>> {
  const dismissed = new Map<string, readonly Dismissal[]>()
  for (const id of await judgedReports(store, [...analyses.keys()], 'finding')) {
    const analysis = JSON.parse(analyses.get(id) ?? '') as Analysis
    dismissed.set(id, dismissalsIn(analysis, await readReviews(store, scope, id)))
  }
  return dismissed
}
