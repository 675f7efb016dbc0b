import type { ReportQueue } from '../queue/queue.js'
import type { Store } from '../store/open-store.js'
import { oldestUnfinished } from '../store/progress.js'
import type { Metrics } from './metrics.js'

/** What is asked at every scrape: only what is ready. */
export interface Sources {
  readonly ready: ReadonlyMap<string, boolean>
  readonly queues: ReadonlyMap<string, ReportQueue>
  readonly store: Store | undefined
  readonly freeBytes: () => Promise<number>
}

/** Brings the gauges up to date. What cannot be told now is left out or NaN, never an old figure. */
export async function gather(metrics: Metrics, { ready, queues, store, freeBytes }: Sources): Promise<void> {
  for (const [part, is] of ready) metrics.ready.set({ part }, is ? 1 : 0)
  metrics.queueDepth.reset()
  const asked = [...queues].map(async ([queue, port]) => {
    for (const [stage, count] of Object.entries(await port.counts())) metrics.queueDepth.set({ queue, stage }, count)
  })
  metrics.oldest.set(NaN)
  metrics.diskFree.set(NaN)
  await Promise.allSettled([
    ...asked,
    store && oldestUnfinished(store).then((since) => metrics.oldest.set(secondsSince(since))),
    freeBytes().then((bytes) => metrics.diskFree.set(bytes)),
  ])
}

function secondsSince(moment: Date | null): number {
  return moment === null ? 0 : Math.max(0, (Date.now() - moment.getTime()) / 1000)
}
