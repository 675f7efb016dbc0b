import type { Config } from '../config.js'
import type { Pools } from '../store/open-pools.js'
import type { QueueName } from './bull-queue.js'
import { openPostgresQueue } from './postgres-queue.js'
import type { ReportQueue } from './queue.js'
import { openRedisQueue } from './redis-queue.js'

/**
 * Opens the queue that the configuration names: Redis where there is one, else the database of the store.
 *
 * @throws FajingError redis-may-evict
 */
export function openQueue(
  config: Pick<Config, 'redisUrl' | 'databaseUrl'>,
  pools: Pools,
  onError: (error: Error) => void,
  name: QueueName = 'reports',
): Promise<ReportQueue> {
  if (config.redisUrl !== undefined) return openRedisQueue(config.redisUrl, onError, name)
  return openPostgresQueue(pools.queue, config.databaseUrl === undefined ? 'embedded' : 'postgres', onError, name)
}
