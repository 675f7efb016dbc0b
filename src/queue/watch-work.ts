import type { Logger } from 'pino'
import type { Metrics } from '../metrics/metrics.js'
import type { QueueName } from './bull-queue.js'
import { BadInput, type JobHandler } from './queue.js'

/** The same work with a log line and figures for every turn; a line names the report, and the request that brought it. */
export function watchWork(handle: JobHandler, queue: QueueName, metrics: Metrics, logger: Logger): JobHandler {
  return async (job) => {
    const began = performance.now()
    if (job.attempt === 1) metrics.wait.observe({ queue }, job.waited / 1000)
    const line = { queue, report: job.id, request: job.request, attempt: job.attempt }
    const took = () => Math.round(performance.now() - began)
    try {
      await handle(job)
      metrics.jobs.inc({ queue, outcome: 'done' })
      logger.info({ ...line, ms: took() }, 'job done')
    } catch (error) {
      const code = error instanceof BadInput ? error.message : job.lastAttempt ? 'internal' : null
      metrics.jobs.inc({ queue, outcome: code === null ? 'again' : 'failed' })
      if (code !== null) metrics.failures.inc({ queue, code })
      logger.warn({ ...line, ms: took(), ...(error instanceof BadInput ? { code } : { err: error }) }, 'job failed')
      throw error
    }
  }
}
