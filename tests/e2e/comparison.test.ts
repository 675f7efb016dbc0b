import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { comparisonSchema, type Comparison } from '../../src/comparison/comparison-shape.js'
import { createDatabase } from '../contract/backends.js'
import { runService, type Running } from './running-service.js'

const SETTINGS = [
  { name: 'embedded, in one process', needs: [], roles: ['all'] },
  { name: 'on PostgreSQL and Redis, api and worker', needs: ['DATABASE_URL', 'REDIS_URL'], roles: ['api', 'worker'] },
] as const

const fixture = (name: string) => readFileSync(`fixtures/comparison/${name}.txt`, 'utf8')

for (const { name, needs, roles } of SETTINGS)
  describe.skipIf(needs.some((variable) => !process.env[variable]))(`comparison by the service ${name}`, () => {
    let service: Running
    let dropDatabase = () => Promise.resolve()

    beforeAll(async () => {
      const env: NodeJS.ProcessEnv = {}
      if (roles.length > 1) {
        const database = await createDatabase()
        env['DATABASE_URL'] = database.url
        env['REDIS_URL'] = process.env['REDIS_URL']
        dropDatabase = database.drop
      }
      service = await runService(env, roles)
    })

    afterAll(async () => {
      await service.stop()
      await dropDatabase()
    })

    const get = (path: string) => fetch(new URL(path, service.address))

    const uploaded = async (content: string) => {
      const form = new FormData()
      form.set('file', new Blob([content]), '报告.txt')
      const response = await fetch(new URL('/api/v1/reports', service.address), { method: 'POST', body: form })
      const location = response.headers.get('location') ?? ''
      await service.finished(location)
      return location
    }

    const settled = async (location: string, isThere: (comparison: Comparison) => boolean) => {
      let seen: Comparison | undefined
      await expect
        .poll(
          async () => {
            const { status, comparison } = (await (await get(`${location}/comparison`)).json()) as {
              status: string
              comparison?: unknown
            }
            if (status !== 'done') return false
            seen = comparisonSchema.parse(comparison)
            return isThere(seen)
          },
          { timeout: 30_000 },
        )
        .toBe(true)
      return seen
    }

    test('the year before is found when it arrives later, and both sides are shown', async () => {
      const newer = await uploaded(fixture('shuiyang-2023'))
      await settled(newer, ({ before }) => before === null)
      const older = await uploaded(fixture('shuiyang-2022'))
      const comparison = await settled(newer, ({ before }) => before !== null)
      expect(comparison?.before?.year).toBe(2022)
      expect(comparison?.findings.some(({ check, other }) => check === 'follow-up' && other !== null)).toBe(true)

      const [left, right] = [older, newer].map((location) => location.split('/').at(-1) ?? '')
      const pair = await get(`/api/v1/compare?left=${left}&right=${right}`)
      expect(pair.status).toBe(200)
      const { promises } = comparisonSchema.parse(await pair.json())
      expect(promises).toEqual(comparison?.promises)

      expect((await fetch(new URL(older, service.address), { method: 'DELETE' })).status).toBe(204)
      await settled(newer, ({ before }) => before === null)
    })

    test('what is not there is refused by name', async () => {
      const nobody = '00000000-0000-4000-8000-000000000000'
      for (const path of [`/api/v1/reports/${nobody}/comparison`, `/api/v1/compare?left=${nobody}&right=${nobody}`])
        expect(await (await get(path)).json()).toMatchObject({ status: 404, code: 'report-unknown' })
      expect(await (await get('/api/v1/compare?left=a')).json()).toMatchObject({ status: 400, code: 'field-not-valid' })
    })
  })
