import { expect, test } from 'vitest'
import { startRedis } from '../private-servers/redis.mjs'
import { runService } from './running-service.js'
import { SAMPLE_REPORT } from './sample-report.js'

test('an upload is taken in while the queue is away, and analysed once it is back', async ({ skip }) => {
  const redis = await startRedis()
  if (redis === undefined) return skip('redis-server is not on this machine')
  const service = await runService({ REDIS_URL: redis.url })
  const readiness = () => fetch(new URL('/readyz', service.address))
  await redis.stop()
  await expect.poll(async () => (await readiness()).status).toBe(503)
  expect(await (await readiness()).json()).toMatchObject({
    ready: false,
    parts: { kit: { ready: true }, store: { ready: true }, queue: { ready: false } },
  })

  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ text: SAMPLE_REPORT })
  const accepted = await fetch(new URL('/api/v1/reports', service.address), { method: 'POST', body, headers })
  expect(accepted.status).toBe(202)

  const back = await startRedis({ port: Number(new URL(redis.url).port) })
  try {
    expect(await service.finished(accepted.headers.get('location') ?? '')).toMatchObject({ status: 'done' })
    await expect.poll(async () => (await readiness()).status).toBe(200)
  } finally {
    await service.stop()
    await back?.stop()
  }
})
