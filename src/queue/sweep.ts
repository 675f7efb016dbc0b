import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Patience } from '../config.js'
import { dueComparisons } from '../store/comparisons.js'
import type { Store } from '../store/open-store.js'
import { refreshStatistics } from '../store/planner-statistics.js'
import { unfinishedReports } from '../store/progress.js'
import { giveUpBatches } from '../store/batches/give-up.js'
import { settledBatches } from '../store/batches/finish-batch.js'
import type { ReportQueue } from './queue.js'

/** Milliseconds between two sweeps. */
const EVERY = 15_000

/** Milliseconds for which an upload is left to queue itself. */
const FRESH = 5_000

/**
 * Queues again what the store knows as unfinished and the queue forgot: an upload that was stored while the queue was away,
 * or a queue that lost its memory; and sums up batches that wait for nothing any more. Resolves with how many there were.
 */
export async function sweep(store: Store, queue: ReportQueue, arrivedBefore: Date): Promise<number> {
  for (const batch of await settledBatches(store)) await queue.addBatch(batch, [])
  return queueForgotten(queue, await unfinishedReports(store, arrivedBefore))
}

/** Cancels the batches that nobody came back for. What is left of them in the queue finds nothing to begin. Resolves with their ids. */
export async function sweepWaiting(store: Store, queue: ReportQueue, patience: Patience): Promise<string[]> {
  const given = await giveUpBatches(store, patience, new Date())
  for (const { remove } of given) for (const report of remove) await queue.remove(report)
  return given.map(({ id }) => id)
}

/** Queues the comparisons that are due and the queue does not know: those that a deletion or a new revision made due, too. */
export async function sweepComparisons(store: Store, comparisons: ReportQueue): Promise<number> {
  return queueForgotten(comparisons, await dueComparisons(store))
}

async function queueForgotten(queue: ReportQueue, unfinished: readonly string[]): Promise<number> {
  // Asking the queue for each of thousands of waiting reports would cost more than the work itself.
  if (unfinished.length === 0 || (await queue.size()) >= unfinished.length) return 0
  const forgotten = await queue.missing(unfinished)
  for (const id of forgotten) await queue.add(id)
  return forgotten.length
}

/** Sweeps at the start and then every quarter of a minute. Gives the function that ends it. */
export function keepSweeping(
  store: Store,
  queue: ReportQueue,
  comparisons: ReportQueue,
  patience: Patience,
  logger: Logger,
): () => Promise<void> {
  const end = new AbortController()
  const sweeping = (async () => {
    for (let arrivedBefore = new Date(); !end.signal.aborted; arrivedBefore = new Date(Date.now() - FRESH)) {
      try {
        const givenUp = await sweepWaiting(store, queue, patience)
        if (givenUp.length > 0) logger.info({ batches: givenUp }, 'batches given up: nobody came back for them')
        const count = await sweep(store, queue, arrivedBefore)
        if (count > 0) logger.info({ count }, 'reports queued again')
        const due = await sweepComparisons(store, comparisons)
        if (due > 0) logger.info({ count: due }, 'comparisons queued')
        await refreshStatistics(store)
      } catch (err) {
        logger.warn({ err }, 'sweep failed')
      }
      await pause(EVERY, undefined, { signal: end.signal }).catch(() => undefined)
    }
  })()
  return () => {
    end.abort()
    return sweeping
  }
}
