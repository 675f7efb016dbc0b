import { expect, test } from 'vitest'
import { openRedisQueue } from '../../src/queue/redis-queue.js'
import { startRedis } from '../private-servers/redis.mjs'

test('a Redis that drops keys when its memory is short is refused', async ({ skip }) => {
  const redis = await startRedis({ policy: 'allkeys-lru' })
  if (redis === undefined) return skip('redis-server is not on this machine')
  try {
    await expect(openRedisQueue(redis.url, () => undefined, 'reports')).rejects.toMatchObject({
      code: 'redis-may-evict',
      params: { policy: 'allkeys-lru' },
    })
  } finally {
    await redis.stop()
  }
})
