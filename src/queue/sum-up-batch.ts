import { scopeOfOwner } from '../access/scope.js'
import { summaryOf } from '../matrix/summary.js'
import { readBatch, ownerOfBatch } from '../store/batches/read-batch.js'
import { finishBatch, isSettled } from '../store/batches/finish-batch.js'
import { dueComparisons } from '../store/comparisons.js'
import type { Store } from '../store/open-store.js'
import { refreshStatistics } from '../store/planner-statistics.js'
import { readProfile } from '../store/profiles.js'
import { readReportRows } from '../store/report-rows.js'
import type { BatchHandler } from './queue.js'

/** The last work on a batch: what it came to, and the comparisons that waited for its end. The store decides whether it is finished, whoever asks. */
export function batchSummer(store: Store, compareLater: (report: string) => Promise<void>): BatchHandler {
  return async (id) => {
    const owner = await ownerOfBatch(store, id)
    if (owner === undefined || !(await isSettled(store, id))) return
    const batch = await readBatch(store, scopeOfOwner(owner), id)
    if (batch === undefined) return
    await refreshStatistics(store)
    const reports = await readReportRows(store, scopeOfOwner(owner), { batch: id })
    await finishBatch(store, id, summaryOf(reports, batch.expected, await readProfile(store, owner)))
    for (const report of await dueComparisons(store, id)) await compareLater(report)
  }
}
