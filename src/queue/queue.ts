import type { Queue } from 'bullmq'

/**
 * The queue of reports that wait for analysis. A job is the id of a report and nothing else: text and results live in the store.
 */
export interface ReportQueue {
  /** Where the jobs are, as one word that processes of a service can compare. */
  readonly place: 'redis' | 'postgres' | 'embedded'

  /** Adds a report for a request, whose id its log lines carry. Adding one that is already in the queue MUST change nothing. */
  add(id: string, request?: string): Promise<void>

  /**
   * Adds the reports of a batch, and a sum-up that is worked on once those are finished, failed or taken out. Reports that are already in the
   * queue stay as they are and are not waited for, so a sum-up MAY come too early or more than once: the store decides whether a batch is done.
   */
  addBatch(batch: string, reports: readonly string[], request?: string): Promise<void>

  /** Takes a waiting report out; one that a worker already has stays. */
  remove(id: string): Promise<void>

  /** How many reports wait, run or are to be tried again. */
  size(): Promise<number>

  /** How many jobs there are at each stage, sum-ups of batches included. */
  counts(): Promise<Readonly<Record<QueueStage, number>>>

  /** Those of the ids that the queue does not know: the store remembers them and the queue forgot. */
  missing(ids: readonly string[]): Promise<string[]>

  /**
   * Starts a worker in this process. A report MUST be given to one worker at a time, and again after a fault or a death;
   * `onStalled` hears of every job that was taken back from a worker that died.
   */
  work(handle: JobHandler, sumUp?: BatchHandler, onStalled?: (id: string) => void): ReportWorker

  /** BullMQ's own object, for the board of administrators alone: nothing else may reach past this port. */
  readonly board: Queue

  /** Lets go of the backend; reports in the queue stay. */
  close(): Promise<void>
}

/** Blocked: a sum-up that waits for the reports of its batch. */
export type QueueStage = 'waiting' | 'active' | 'delayed' | 'blocked'

/** One turn of a worker with one report. */
export interface Job {
  readonly id: string
  /** From 1. */
  readonly attempt: number
  readonly lastAttempt: boolean
  /** Id of the request that brought it; null where the store remembered it. */
  readonly request: string | null
  /** Milliseconds since it was queued. */
  readonly waited: number
}

/** Works on one report. Throws BadInput where trying again cannot help; anything else is tried again with growing pauses. */
export type JobHandler = (job: Job) => Promise<void>

/** Sums a batch up. MUST change nothing where the batch has unfinished reports: one of them may have come by another batch. */
export type BatchHandler = (batch: string) => Promise<void>

export interface ReportWorker {
  /** Takes no more reports and waits for the one at hand, at most `deadline` milliseconds. */
  close(deadline: number): Promise<void>
}

/** The report cannot be analysed however often it is tried. */
export class BadInput extends Error {
  override readonly name = 'BadInput'
}
