import { afterEach, expect, test } from 'vitest'
import { createDatabase } from '../contract/backends.js'
import { runService, type Running } from './running-service.js'
import { SAMPLE_REPORT } from './sample-report.js'

let service: Running | undefined

afterEach(async () => {
  await service?.stop()
  service = undefined
})

const upload = (address: string, text = SAMPLE_REPORT) =>
  fetch(new URL('/api/v1/reports', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  })

test('tells Prometheus what was done and how long it took', async () => {
  service = await runService({})
  const { address, finished } = service
  await finished((await upload(address)).headers.get('location') ?? '')
  await finished((await upload(address, '一句话，不是报告。')).headers.get('location') ?? '')
  const figures = async () => (await fetch(new URL('/metrics', address))).text()
  await expect.poll(figures).toContain('fajing_jobs_total{queue="comparisons",outcome="done"} 1')
  const text = await figures()
  for (const line of [
    'fajing_jobs_total{queue="reports",outcome="done"} 1',
    'fajing_failures_total{queue="reports",code="not-a-report"} 1',
    'fajing_queue_jobs{queue="reports",stage="waiting"} 0',
    'fajing_stage_seconds_count{stage="analyse"} 2',
    'fajing_stage_seconds_count{stage="store"} 1',
    'fajing_part_ready{part="store"} 1',
    'fajing_oldest_report_seconds 0',
  ])
    expect(text).toContain(line)
  expect(text).toMatch(/^fajing_disk_free_bytes \d{6,}$/m)
  expect(text).toMatch(/^fajing_http_seconds_count\{[^}]*route="\/api\/v1\/reports\/:id"[^}]*\} \d+$/m)
})

test.skipIf(!process.env['DATABASE_URL'])(
  'a queue that is long enough takes nothing more, and says when to come again',
  async () => {
    const { url, drop } = await createDatabase()
    // Without a worker everything waits.
    service = await runService({ DATABASE_URL: url, FAJING_QUEUE_LIMIT: '2' }, ['api'])
    const { address } = service
    const other = await upload(address, `${SAMPLE_REPORT}\n`)
    expect(other.status).toBe(202)
    // The same upload again adds nothing, however often it is tried.
    const answer = () => upload(address)
    await expect.poll(async () => (await answer()).status, { interval: 200, timeout: 5000 }).toBe(503)
    const refused = await answer()
    expect(refused.headers.get('retry-after')).toBe('60')
    expect(await refused.json()).toMatchObject({
      code: 'queue-full',
      detail: expect.stringMatching(/已达 2 份/) as string,
    })
    await fetch(new URL(other.headers.get('location') ?? '', address), { method: 'DELETE' })
    await expect.poll(async () => (await answer()).status, { interval: 200, timeout: 5000 }).toBe(202)
    await service.stop()
    service = undefined
    await drop()
  },
)

test('a disk that is nearly full takes nothing more, and readiness says so', async () => {
  service = await runService({ FAJING_DISK_RESERVE_MB: String(2 ** 40) })
  const refused = await upload(service.address)
  expect(refused.status).toBe(503)
  expect(refused.headers.get('retry-after')).toBe('300')
  expect(await refused.json()).toMatchObject({ code: 'disk-full' })
  const readiness = await fetch(new URL('/readyz', service.address))
  expect(readiness.status).toBe(503)
  expect(await readiness.json()).toMatchObject({
    ready: false,
    parts: { disk: { ready: false }, store: { ready: true } },
  })
  const check = await fetch(new URL('/api/v1/check', service.address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: SAMPLE_REPORT }),
  })
  expect(check.status).toBe(200)
})
