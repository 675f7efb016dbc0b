import { expect, test } from 'vitest'
import { createDatabase } from '../contract/backends.js'
import { startRedis } from '../private-servers/redis.mjs'
import { runService } from './running-service.js'

const ADMIN = 'first-admin-key-0123456789-abcdefghij'

test.skipIf(!process.env['DATABASE_URL'] || !process.env['REDIS_URL'])(
  'two api processes count one key together, and each by itself while Redis is away',
  async () => {
    const { url, drop } = await createDatabase()
    const redis = await startRedis()
    const env = { FAJING_ADMIN_KEY: ADMIN, FAJING_RATE: '20', DATABASE_URL: url, REDIS_URL: redis?.url }
    const services = [await runService(env, ['api']), await runService(env, ['api'])] as const
    try {
      const ask = async (at: 0 | 1) => {
        const headers = { authorization: `Bearer ${ADMIN}` }
        const answer = await fetch(new URL('/api/v1/keys', services[at].address), { headers })
        return [answer.status, Number(/r=(\d+)/.exec(answer.headers.get('ratelimit') ?? '')?.[1])]
      }
      for (let asked = 0; asked < 12; asked++) expect(await ask((asked % 2) as 0 | 1)).toEqual([200, 19 - asked])
      await redis?.kill()
      // Each remembers the six that came by it.
      await expect.poll(async () => (await ask(0))[0]).toBe(200)
      const [status, left] = await ask(1)
      expect([status, Number(left) > 8]).toEqual([200, true])
      await redis?.start()
      for (const at of [0, 1] as const)
        await expect.poll(async () => (await ask(at))[1], { timeout: 10_000, interval: 1000 }).toBeGreaterThan(14)
      for (let asked = 0; asked < 20; asked++) await ask((asked % 2) as 0 | 1)
      expect([(await ask(0))[0], (await ask(1))[0]]).toEqual([429, 429])
    } finally {
      for (const service of services) await service.stop()
      await redis?.stop()
      await drop()
    }
  },
)
