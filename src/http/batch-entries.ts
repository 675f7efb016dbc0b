import type { Scope } from '../access/scope.js'
import type { Analysis } from '../analysis-shape.js'
import { entryOfLine, type BatchEntry } from '../export/batch-entry.js'
import type { BatchLine } from '../matrix/batch-result.js'
import { readAnalyses } from '../store/batches/batch-results.js'
import type { Store } from '../store/open-store.js'

/** Analyses that are read at once: enough to spare the database, few enough to let requests in between. */
const AT_ONCE = 10

/** The entries of a batch in the order of its lines, their analyses read as they are reached. */
export async function* batchEntries(
  store: Store,
  scope: Scope,
  lines: readonly BatchLine[],
): AsyncGenerator<BatchEntry> {
  for (let at = 0; at < lines.length; at += AT_ONCE) {
    const some = lines.slice(at, at + AT_ONCE)
    const ids = some.flatMap(({ report }) => (report === null ? [] : [report.id]))
    const analyses = await readAnalyses(store, scope, ids)
    for (const line of some) {
      const analysis = analyses.get(line.report?.id ?? '')
      yield entryOfLine(line, analysis === undefined ? null : (JSON.parse(analysis) as Analysis))
    }
  }
}
