import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { analysisSchema } from '../../src/analysis-shape.js'
import { createDatabase } from '../contract/backends.js'
import { runService, type Running } from './running-service.js'
import { SAMPLE_REPORT } from './sample-report.js'

interface Setting {
  readonly name: string
  readonly needs: readonly string[]
  readonly roles: readonly string[]
}

const SETTINGS: readonly Setting[] = [
  { name: 'embedded, in one process', needs: [], roles: ['all'] },
  { name: 'on PostgreSQL, api and worker apart', needs: ['DATABASE_URL'], roles: ['api', 'worker'] },
  {
    name: 'on PostgreSQL and Redis, api and two workers',
    needs: ['DATABASE_URL', 'REDIS_URL'],
    roles: ['api', 'worker', 'worker'],
  },
]

for (const { name, needs, roles } of SETTINGS)
  describe.skipIf(needs.some((variable) => !process.env[variable]))(`the service ${name}`, () => {
    let service: Running
    let dropDatabase = () => Promise.resolve()

    beforeAll(async () => {
      const env: NodeJS.ProcessEnv = {}
      if (needs.includes('DATABASE_URL')) {
        const database = await createDatabase()
        env['DATABASE_URL'] = database.url
        dropDatabase = database.drop
      }
      if (needs.includes('REDIS_URL')) env['REDIS_URL'] = process.env['REDIS_URL']
      service = await runService(env, roles)
    })

    afterAll(async () => {
      await service.stop()
      await dropDatabase()
    })

    const get = (path: string) => fetch(new URL(path, service.address))
    const upload = (content: string, fields: Record<string, string> = {}, path = '/api/v1/reports') => {
      const form = new FormData()
      form.set('file', new Blob([content]), '云岭县2022.txt')
      for (const [field, value] of Object.entries(fields)) form.set(field, value)
      return fetch(new URL(path, service.address), { method: 'POST', body: form })
    }
    const check = async (content: string) => (await upload(content, {}, '/api/v1/check')).json()

    test('says that it is alive and ready', async () => {
      expect(await (await get('/healthz')).json()).toEqual({ status: 'ok' })
      const ready = await get('/readyz')
      expect(ready.status).toBe(200)
      expect(await ready.json()).toEqual({
        ready: true,
        parts: {
          kit: { ready: true, reason: null },
          store: { ready: true, reason: null },
          queue: { ready: true, reason: null },
          disk: { ready: true, reason: null },
        },
      })
    })

    test('an uploaded report is analysed, and read back as a check gives it', async () => {
      const accepted = await upload(SAMPLE_REPORT)
      expect(accepted.status).toBe(202)
      const { id, status } = (await accepted.json()) as { id: string; status: string }
      expect(status).toBe('queued')
      const location = accepted.headers.get('location') ?? ''
      expect(location).toBe(`/api/v1/reports/${id}`)
      const report = await service.finished(location)
      expect(report).toMatchObject({ id, status: 'done', fileName: '云岭县2022.txt', revision: 1, current: true })
      expect(analysisSchema.parse(report.analysis)).toEqual(report.analysis)
      expect(JSON.stringify(report.analysis)).toBe(JSON.stringify(await check(SAMPLE_REPORT)))
    })

    test('the same upload twice is one report, a corrected one a new report', async () => {
      const text = SAMPLE_REPORT.replaceAll('云岭县', '白河县')
      const [first, again, corrected] = [
        await upload(text, { year: '2022', place: '' }),
        await upload(text, { year: '2022' }),
        await upload(text, { year: '2022', place: '南江省白河县' }),
      ].map((response) => response.headers.get('location') ?? '')
      expect(again).toBe(first)
      expect(corrected).not.toBe(first)
      expect((await service.finished(first!)).analysis).toMatchObject({ report: { year: 2022 } })
      expect((await service.finished(corrected!)).analysis).toMatchObject({ report: { place: '南江省白河县' } })
    })

    test('text comes as JSON too', async () => {
      const body = JSON.stringify({
        text: SAMPLE_REPORT,
        fileName: '草稿',
        year: 2022,
        level: 'county',
        publishedOn: '2023-03-28',
      })
      const headers = { 'content-type': 'application/json' }
      const accepted = await fetch(new URL('/api/v1/reports', service.address), { method: 'POST', body, headers })
      expect(accepted.status).toBe(202)
      expect(await service.finished(accepted.headers.get('location') ?? '')).toMatchObject({
        status: 'done',
        fileName: '草稿',
      })
    })

    test('a check keeps nothing', async () => {
      const before = await (await get('/api/v1/reports?limit=200')).json()
      expect(await check(SAMPLE_REPORT.replaceAll('云岭县', '不留县'))).toMatchObject({ schema: 'fajing.analysis/1' })
      expect(await (await get('/api/v1/reports?limit=200')).json()).toEqual(before)
    })

    test('lists page by page', async () => {
      const all = (await (await get('/api/v1/reports?status=done')).json()) as { reports: { id: string }[] }
      const ids: string[] = []
      for (let cursor: string | null = ''; cursor !== null;) {
        const page = (await (
          await get(`/api/v1/reports?status=done&limit=1${cursor && `&cursor=${cursor}`}`)
        ).json()) as {
          reports: { id: string }[]
          next: string | null
        }
        ids.push(...page.reports.map(({ id }) => id))
        cursor = page.next
      }
      expect(ids.length).toBeGreaterThan(2)
      expect(ids).toEqual(all.reports.map(({ id }) => id))
    })

    test('a deleted report is gone', async () => {
      const location = (await upload(`${SAMPLE_REPORT}\n删除`)).headers.get('location') ?? ''
      await service.finished(location)
      expect((await fetch(new URL(location, service.address), { method: 'DELETE' })).status).toBe(204)
      expect((await get(location)).status).toBe(404)
      expect((await fetch(new URL(location, service.address), { method: 'DELETE' })).status).toBe(404)
    })
  })
