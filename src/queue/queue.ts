/**
 * The queue of reports that wait for analysis. A job is the id of a report and nothing else: text and results live in the store.
 */
export interface ReportQueue {
  /** Where the jobs are, as one word that processes of a service can compare. */
  readonly place: 'redis' | 'postgres' | 'embedded'

  /** Adds a report. Adding one that is already in the queue MUST change nothing. */
  add(id: string): Promise<void>

  /**
   * Adds the reports of a batch, and a sum-up that is worked on once those are finished, failed or taken out. Reports that are already in the
   * queue stay as they are and are not waited for, so a sum-up MAY come too early or more than once: the store decides whether a batch is done.
   */
  addBatch(batch: string, reports: readonly string[]): Promise<void>

  /** Takes a waiting report out; one that a worker already has stays. */
  remove(id: string): Promise<void>

  /** How many reports wait, run or are to be tried again. */
  size(): Promise<number>

  /** Those of the ids that the queue does not know: the store remembers them and the queue forgot. */
  missing(ids: readonly string[]): Promise<string[]>

  /** Starts a worker in this process. A report MUST be given to one worker at a time, and again after a fault or a death. */
  work(handle: JobHandler, sumUp?: BatchHandler): ReportWorker

  /** Lets go of the backend; reports in the queue stay. */
  close(): Promise<void>
}

/** Works on one report. Throws BadInput where trying again cannot help; anything else is tried again with growing pauses. */
export type JobHandler = (job: { readonly id: string; readonly lastAttempt: boolean }) => Promise<void>

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
