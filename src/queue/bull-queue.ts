import {
  UnrecoverableError,
  type BackendClasses,
  type IQueueBackend,
  type Job,
  type JobsOptions,
  type JobType,
  type Queue,
  type WorkerOptions,
} from 'bullmq'
import { setTimeout as pause } from 'node:timers/promises'
import { BadInput, type BatchHandler, type JobHandler, type ReportQueue, type ReportWorker } from './queue.js'

/** The queues of the service, with the name of the one kind of job in each. */
const JOB_NAMES = { reports: 'analyse', comparisons: 'compare-report' } as const
export type QueueName = keyof typeof JOB_NAMES

const JOB: JobsOptions = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 1000 },
  // The store keeps the result and the reason of a failure; what the queue kept of it would only hinder a second upload.
  removeOnComplete: true,
  removeOnFail: true,
}

/** A failed report must not keep the sum-up of its batch waiting. */
const IN_BATCH: JobsOptions = { ...JOB, ignoreDependencyOnFailure: true }
const SUM_UP = 'sum-up'

/** After a kill -9 a job comes back in 8.5 s with these, in 58 s with the defaults; a second kill must not fail it. */
const WORK = {
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 5,
} satisfies Partial<WorkerOptions>

/**
 * Jobs at once. Analysis holds the thread; a few keep it busy while others wait for the store. Comparisons are looked at later by people than analyses,
 * and one that waits is made once with all of its neighbours, so they give way.
 */
const AT_ONCE: Readonly<Record<QueueName, number>> = { reports: 4, comparisons: 1 }

/** A queue without batches. */
const nothingToSumUp = () => Promise.resolve()
const nobodyListens = () => undefined

/** What travels with a job beside its id: who asked for it, and of a sum-up the batch. */
interface JobData {
  readonly request?: string | undefined
  readonly batch?: string
}

/** How to reach a backend of BullMQ. `forJobs` is asked for each worker and may differ, since a worker waits on its connection. */
export interface Backend<C> {
  readonly place: ReportQueue['place']
  readonly connection: C
  readonly forJobs: () => { connection: C; close: () => Promise<void> }
  readonly close: () => Promise<void>
}

/** The queue on any of BullMQ's backends. `onError` hears of connections that drop; they come back by themselves. */
export function openBullQueue<B extends IQueueBackend, C>(
  classes: BackendClasses<B, C>,
  backend: Backend<C>,
  onError: (error: Error) => void,
  name: QueueName,
): ReportQueue {
  const queue = new classes.Queue<JobData, void>(name, { connection: backend.connection, prefix: 'fajing' })
  queue.on('error', onError)
  const flows = new classes.FlowProducer({ connection: backend.connection, prefix: 'fajing' })
  flows.on('error', onError)
  const isMissing = async (id: string) => ((await queue.getJob(id)) === undefined ? [id] : [])
  return {
    place: backend.place,
    // The classes of every backend are BullMQ's own Queue.
    board: queue as unknown as Queue,
    add: async (id, request) => void (await queue.add(JOB_NAMES[name], { request }, { ...JOB, jobId: id })),
    addBatch: async (batch, reports, request) => {
      // A job has one flow at most: what the queue knows already comes by its own.
      const fresh = (await Promise.all(reports.map(isMissing))).flat()
      await flows.add({
        name: SUM_UP,
        queueName: name,
        data: { batch, request },
        opts: JOB,
        children: fresh.map((id) => ({
          name: JOB_NAMES[name],
          queueName: name,
          data: { request },
          opts: { ...IN_BATCH, jobId: id },
        })),
      })
    },
    remove: async (id) => void (await queue.remove(id)),
    size: () => queue.getJobCountByTypes('waiting', 'active', 'delayed', 'prioritized'),
    counts: async () => {
      const counts = await queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'waiting-children')
      const of = (state: JobType) => counts[state] ?? 0
      return {
        waiting: of('waiting') + of('prioritized'),
        active: of('active'),
        delayed: of('delayed'),
        blocked: of('waiting-children'),
      }
    },
    missing: async (ids) => (await Promise.all(ids.map(isMissing))).flat(),
    work: (handle, sumUp = nothingToSumUp, onStalled = nobodyListens) =>
      startWorker(classes, backend, { handle, sumUp, onStalled }, onError, name),
    close: async () => {
      await flows.close()
      await queue.close()
      await backend.close()
    },
  }
}

function startWorker<B extends IQueueBackend, C>(
  classes: BackendClasses<B, C>,
  backend: Backend<C>,
  handlers: Handlers,
  onError: (error: Error) => void,
  name: QueueName,
): ReportWorker {
  const { connection, close } = backend.forJobs()
  const atHand = new Set<Promise<void>>()
  const worker = new classes.Worker<JobData, void>(
    name,
    async (job) => {
      const work = attempt(handlers, job)
      atHand.add(work)
      await work.finally(() => atHand.delete(work))
    },
    { connection, prefix: 'fajing', concurrency: AT_ONCE[name], ...WORK },
  )
  worker.on('error', onError)
  worker.on('stalled', handlers.onStalled)
  return {
    close: async (deadline) => {
      await worker.pause(true)
      const patience = new AbortController()
      const late = pause(deadline, true, { signal: patience.signal }).catch(() => false)
      const isLate = await Promise.race([late, Promise.allSettled(atHand).then(() => false)])
      patience.abort()
      // What is left behind comes back by its expired lock, here or in another process.
      await worker.close(isLate)
      await close()
    },
  }
}

interface Handlers {
  readonly handle: JobHandler
  readonly sumUp: BatchHandler
  readonly onStalled: (id: string) => void
}

async function attempt({ handle, sumUp }: Handlers, job: Job<JobData, void>): Promise<void> {
  const { id = '', data, attemptsMade, timestamp } = job
  try {
    if (job.name === SUM_UP) return await sumUp(data.batch ?? '')
    await handle({
      id,
      attempt: attemptsMade + 1,
      lastAttempt: attemptsMade + 1 >= (job.opts.attempts ?? 1),
      request: data.request ?? null,
      waited: Math.max(0, Date.now() - timestamp),
    })
  } catch (error) {
    throw error instanceof BadInput ? new UnrecoverableError(error.message) : error
  }
}
