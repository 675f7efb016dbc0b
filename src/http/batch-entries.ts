import type { Scope } from '../access/scope.js'
import { entryOfLine } from '../export/batch-entry.js'
import type { PackedEntry } from '../export/batch-thread.js'
import type { BatchLine } from '../matrix/batch-result.js'
import { readAnalyses } from '../store/batches/batch-results.js'
import type { Store } from '../store/open-store.js'

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
    yield some.map((line) => ({
      entry: { ...entryOfLine(line, null, pageOf(line, publicUrl)), analysis: null },
      analysis: analyses.get(line.report?.id ?? '') ?? null,
    }))
  }
}

function pageOf({ report }: BatchLine, publicUrl: string | undefined): string | null {
  return report === null || publicUrl === undefined ? null : `${publicUrl}/reports/${report.id}`
}
