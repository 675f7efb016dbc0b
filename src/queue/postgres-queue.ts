import { createPostgresBackend, runMigrations, withBackend, type PgPool } from 'bullmq'
import { QUEUE_SCHEMA } from '../store/open-pools.js'
import type { Pool } from '../store/pool.js'
import { openBullQueue, type QueueName } from './bull-queue.js'
import type { ReportQueue } from './queue.js'

/**
 * The queue on PostgreSQL, a server's or the embedded one. Unqualified names on the pool MUST mean BullMQ's schema.
 * The pool stays the caller's to end, after the queue.
 */
export async function openPostgresQueue(
  pool: Pool,
  place: 'postgres' | 'embedded',
  onError: (error: Error) => void,
  name: QueueName,
): Promise<ReportQueue> {
  const connection = pool as unknown as PgPool
  const client = await connection.connect()
  try {
    await runMigrations(client, QUEUE_SCHEMA)
  } finally {
    client.release()
  }
  const nothingToClose = () => Promise.resolve()
  return openBullQueue(
    withBackend(createPostgresBackend),
    { place, connection, forJobs: () => ({ connection, close: nothingToClose }), close: nothingToClose },
    onError,
    name,
  )
}
