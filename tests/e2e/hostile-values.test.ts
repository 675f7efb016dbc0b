import { afterAll, beforeAll, expect, test } from 'vitest'
import { runService, type Running } from './running-service.js'
import { SAMPLE_REPORT } from './sample-report.js'

let service: Running

beforeAll(async () => {
  service = await runService({})
})
afterAll(() => service.stop())

const ask = (method: string, path: string, body?: unknown) =>
  fetch(new URL(path, service.address), {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
const batch = (name: string, file = '报告.txt') => {
  const body = new FormData()
  body.set('name', name)
  body.set('file', new Blob([SAMPLE_REPORT]), file)
  return fetch(new URL('/api/v1/batches', service.address), { method: 'POST', body })
}

const NUL = 'a\0b'
const HALF = '\ud800'

test.each<[string, () => Promise<Response>]>([
  ['a place', () => ask('POST', '/api/v1/reports', { text: SAMPLE_REPORT, place: NUL })],
  ['a framework', () => ask('POST', '/api/v1/check', { text: SAMPLE_REPORT, framework: NUL })],
  ['half a character', () => ask('POST', '/api/v1/reports', { text: SAMPLE_REPORT, place: HALF })],
  ['a name of weights', () => ask('PUT', '/api/v1/profiles', { indicators: { [NUL]: 1 } })],
  ['the name of a key', () => ask('POST', '/api/v1/keys', { name: NUL, role: 'author' })],
  ['the name of a batch', () => batch(NUL)],
  ['a filter of the list', () => ask('GET', '/api/v1/reports?place=%00')],
  ['a filter by issuer', () => ask('GET', '/api/v1/reports?issuer=%00')],
  ['a filter of the matrix', () => ask('GET', '/api/v1/matrix?province=%00&framework=%00')],
  [
    'a day before our calendar',
    () => ask('POST', '/api/v1/keys', { name: '甲', role: 'author', expires: '0000-01-01' }),
  ],
  ['a day of publication', () => ask('POST', '/api/v1/reports', { text: SAMPLE_REPORT, publishedOn: '0000-01-01' })],
])('what no store can keep is the fault of who sends it: %s', async (_, send) => {
  const answer = await send()
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, 'field-not-valid'])
})

test('a place in a list beyond all numbers is behind its end', async () => {
  const { headers } = await batch('一批')
  const far = Buffer.from('9'.repeat(18)).toString('base64url')
  const answer = await ask('GET', `${headers.get('location') ?? ''}/items?cursor=${far}`)
  expect(await answer.json()).toEqual({ items: [], next: null })
})

test('one key may have twenty event streams, and whoever comes after them is told to wait', async () => {
  const body = new FormData()
  // Enough that they are still worked on when the last stream is asked for.
  for (let n = 0; n < 60; n++) body.append('file', new Blob([`${SAMPLE_REPORT}\n第${n}份`]), `${n}.txt`)
  const { headers } = await fetch(new URL('/api/v1/batches', service.address), { method: 'POST', body })
  const events = new URL(`${headers.get('location') ?? ''}/events`, service.address)
  const closing = new AbortController()
  const opened = await Promise.all(Array.from({ length: 25 }, () => fetch(events, { signal: closing.signal })))
  expect(opened.filter(({ status }) => status === 200)).toHaveLength(20)
  const refused = opened.find(({ status }) => status === 429)
  expect([refused?.headers.get('retry-after'), await refused?.json()]).toMatchObject(['15', { code: 'streams-busy' }])
  closing.abort()
  await expect.poll(async () => (await fetch(events, { method: 'HEAD' })).status).toBe(200)
})
