import { createRedisBackend, withBackend } from 'bullmq'
import { Redis } from 'ioredis'
import { FajingError } from '../errors.js'
import { openBullQueue, type QueueName } from './bull-queue.js'
import type { ReportQueue } from './queue.js'

/** Milliseconds before the operating system asks a connection that says nothing whether it is still there. */
const KEEP_ALIVE = 10_000

/** Milliseconds for one command of the api: its callers are answered without the queue. */
const ANSWER = 10_000

/**
 * Milliseconds without a byte in answer after which a worker's connection is closed and opened anew. BullMQ waits for a job with a command that
 * blocks for up to ten seconds, so `commandTimeout` has no place here: it would break off what is meant to wait.
 */
const SILENCE = 30_000

/**
 * The queue on Redis.
 *
 * @throws FajingError redis-may-evict
 */
export async function openRedisQueue(
  url: string,
  onError: (error: Error) => void,
  name: QueueName,
): Promise<ReportQueue> {
  // An upload must not hang on a Redis that is away: the report is in the store, and the sweep queues it later.
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    keepAlive: KEEP_ALIVE,
    commandTimeout: ANSWER,
    socketTimeout: ANSWER,
  })
  redis.on('error', onError)
  try {
    await redis.connect()
    await refuseEviction(redis)
  } catch (error) {
    redis.disconnect()
    throw error
  }
  const forJobs = () => {
    // A worker waits for Redis however long it is away; BullMQ asks for exactly this setting.
    const connection = new Redis(url, { maxRetriesPerRequest: null, keepAlive: KEEP_ALIVE, socketTimeout: SILENCE })
    connection.on('error', onError)
    return { connection, close: () => Promise.resolve(connection.disconnect()) }
  }
  return openBullQueue(
    withBackend(createRedisBackend),
    { place: 'redis', connection: redis, forJobs, close: () => Promise.resolve(redis.disconnect()) },
    onError,
    name,
  )
}

/** A Redis that drops keys when its memory is short would drop jobs. */
async function refuseEviction(redis: Redis): Promise<void> {
  const policy = /^maxmemory_policy:(\S+)/m.exec(await redis.info('memory'))?.[1]
  if (policy !== undefined && policy !== 'noeviction') throw new FajingError('redis-may-evict', { policy })
}
