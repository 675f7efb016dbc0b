import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runService, type Running } from './running-service.js'
import { SAMPLE_REPORT } from './sample-report.js'

let service: Running

beforeAll(async () => {
  service = await runService({})
})

afterAll(() => service.stop())

/** A program: no text in any encoding. */
const BINARY = new Uint8Array(readFileSync(process.execPath).subarray(0, 65_536))

const form = (file: string | Uint8Array<ArrayBuffer> | undefined, fields: Record<string, string> = {}) => {
  const body = new FormData()
  if (file !== undefined) body.set('file', new Blob([file]), '报告.txt')
  for (const [field, value] of Object.entries(fields)) body.set(field, value)
  return { body }
}
const json = (body: string) => ({ body, headers: { 'content-type': 'application/json' } })

const post = (path: string, init: RequestInit) => fetch(new URL(path, service.address), { method: 'POST', ...init })
const stored = async () =>
  ((await (await fetch(new URL('/api/v1/reports', service.address))).json()) as { reports: unknown[] }).reports

const CASES: [string, () => RequestInit, number, string][] = [
  ['an empty file', () => form(''), 422, 'empty-file'],
  ['a file of 50 MB', () => form(new Uint8Array(50 * 1024 * 1024)), 413, 'file-too-large'],
  ['text of 50 MB', () => json(JSON.stringify({ text: '法'.repeat(17 * 1024 * 1024) })), 413, 'file-too-large'],
  ['no file', () => form(undefined, { year: '2020' }), 400, 'file-missing'],
  ['a year that is none', () => form(SAMPLE_REPORT, { year: '二〇二〇' }), 400, 'year-not-valid'],
  ['a year out of range', () => form(SAMPLE_REPORT, { year: '1949' }), 400, 'year-not-valid'],
  ['a level that is none', () => form(SAMPLE_REPORT, { level: 'village' }), 400, 'field-not-valid'],
  ['a date that is none', () => form(SAMPLE_REPORT, { publishedOn: '2021-02-30' }), 400, 'field-not-valid'],
  ['a field nobody knows', () => form(SAMPLE_REPORT, { yaer: '2020' }), 400, 'field-not-valid'],
  ['a framework nobody knows', () => form(SAMPLE_REPORT, { framework: 'outline-1999' }), 400, 'framework-unknown'],
  ['JSON that breaks off', () => json('{"text": "2020年法治政府'), 400, 'body-broken'],
  ['JSON that is no object', () => json('["text"]'), 400, 'field-not-valid'],
  ['JSON without text', () => json('{"year": 2020}'), 400, 'field-not-valid'],
  ['empty text', () => json('{"text": " \\n "}'), 422, 'empty-file'],
  ['text with a NUL', () => json('{"text": "报告\\u0000"}'), 415, 'not-text'],
  ['text with half a character', () => json('{"text": "报告\\ud800"}'), 415, 'not-text'],
  [
    'a body of another kind',
    () => ({ body: 'text', headers: { 'content-type': 'text/plain' } }),
    415,
    'media-type-unknown',
  ],
  [
    'a form without a boundary',
    () => ({ body: 'x', headers: { 'content-type': 'multipart/form-data' } }),
    400,
    'body-broken',
  ],
  [
    'a form that breaks off',
    () => ({
      body: '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n2020年',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    }),
    400,
    'body-broken',
  ],
]

for (const path of ['/api/v1/reports', '/api/v1/check'])
  test.each(CASES)(`${path} refuses %s`, async (_, init, status, code) => {
    const response = await post(path, init())
    const problem = (await response.json()) as { code: string; detail: string }
    expect([response.status, problem.code]).toEqual([status, code])
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(problem.detail).toMatch(/[\u4e00-\u9fff].*。$/)
    expect(await stored()).toEqual([])
  })

test.each([
  ['weights of 1.5 MB', 1.5],
  ['weights of 5 MB', 5],
])('%s are told the limit of such a body', async (_, megabytes) => {
  const body = JSON.stringify({ areas: {}, indicators: {}, filler: 'a'.repeat(megabytes * 1024 * 1024) })
  const response = await fetch(new URL('/api/v1/profiles', service.address), { method: 'PUT', ...json(body) })
  expect([response.status, await response.json()]).toMatchObject([
    413,
    { code: 'file-too-large', detail: expect.stringContaining('上限为 1 MB') as string },
  ])
})

test('a body whose connection breaks half way leaves nothing', async () => {
  const { hostname, port } = new URL(service.address)
  const socket = connect(Number(port), hostname)
  const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
  socket.write(
    `POST /api/v1/reports HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n${head}2020年`,
  )
  await new Promise((resolve) => setTimeout(resolve, 200))
  socket.destroy()
  await once(socket, 'close')
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(await stored()).toEqual([])
  expect((await fetch(new URL('/healthz', service.address))).status).toBe(200)
})

test('speaks English where asked to', async () => {
  const response = await post('/api/v1/check', { ...form(''), headers: { 'accept-language': 'en-GB,en;q=0.9' } })
  expect(((await response.json()) as { detail: string }).detail).toMatch(/^The file is empty/)
})

test('a binary with the name of a text fails at once in a check, and with its reason where it was queued', async () => {
  const checked = await post('/api/v1/check', form(BINARY))
  expect([checked.status, ((await checked.json()) as { code: string }).code]).toEqual([415, 'not-text'])
  const accepted = await post('/api/v1/reports', form(BINARY))
  expect(accepted.status).toBe(202)
  const location = accepted.headers.get('location') ?? ''
  const report = await service.finished(location)
  expect(report).toMatchObject({ status: 'failed', error: { code: 'not-text' } })
  expect(report.error?.detail).toMatch(/[\u4e00-\u9fff]/)
  await fetch(new URL(location, service.address), { method: 'DELETE' })
})

test('a text that is no report fails at once in a check, and with its reason where it was queued', async () => {
  const recipe = json(
    JSON.stringify({ text: '番茄炒蛋的做法。先把鸡蛋打散，再把番茄切块，热锅下油，炒熟即可。'.repeat(20) }),
  )
  const checked = await post('/api/v1/check', recipe)
  expect([checked.status, ((await checked.json()) as { code: string }).code]).toEqual([422, 'not-a-report'])
  const accepted = await post('/api/v1/reports', recipe)
  const location = accepted.headers.get('location') ?? ''
  expect(await service.finished(location)).toMatchObject({ status: 'failed', error: { code: 'not-a-report' } })
  await fetch(new URL(location, service.address), { method: 'DELETE' })
})

test.each([
  ['/api/v1/reports/nobody', 404, 'report-unknown'],
  ['/api/v1/reports/5f0c1f7e-0000-4000-8000-000000000000', 404, 'report-unknown'],
  ['/api/v1/reports?scoreMin=viel', 400, 'field-not-valid'],
  ['/api/v1/reports?cursor=!!', 400, 'field-not-valid'],
  ['/api/v1/reports?year=1', 400, 'year-not-valid'],
  ['/api/v1/reports?sort=place', 400, 'field-not-valid'],
  ['/api/v1/nothing', 404, 'route-unknown'],
  ['/api/v1/reports/%E0%A4%A', 400, 'body-broken'],
])('GET %s answers with its code', async (path, status, code) => {
  const response = await fetch(`${service.address}${path}`)
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([status, code])
})
