import { readFile, rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLogger } from '../../src/log.js'
import { openPools } from '../../src/store/open-pools.js'
import { openStore } from '../../src/store/open-store.js'
import { dataDirectory } from '../support/data-directory.js'
import { writeZip } from '../support/write-zip.js'
import { runService, type Running } from './running-service.js'
import { SAMPLE_REPORT } from './sample-report.js'

const ADMIN = 'first-admin-key-0123456789-abcdefghij'
/** Stands in every text that is sent; it must not stand in any line of the log. */
const MARK = '朱雀玄武青龙白虎'
const TEXT = `${SAMPLE_REPORT}\n${MARK}。`

let directory: string
let service: Running
const lines: string[] = []
const logger = createLogger('debug', { write: (line: string) => void lines.push(line) })

beforeAll(async () => {
  directory = await dataDirectory()
  service = await runService({ FAJING_ADMIN_KEY: ADMIN, FAJING_DATA_DIR: directory }, ['all'], { logger })
})
afterAll(async () => {
  await service.stop()
  await rm(directory, { recursive: true })
})

const ask = (method: string, path: string, init: RequestInit = {}) =>
  fetch(new URL(path, service.address), {
    method,
    ...init,
    headers: { authorization: `Bearer ${ADMIN}`, ...(init.headers as object) },
  })
const json = (body: string) => ({ body, headers: { 'content-type': 'application/json' } })
const form = (files: Record<string, string | Uint8Array>, fields: Record<string, string> = {}) => {
  const body = new FormData()
  for (const [name, bytes] of Object.entries(files))
    body.append('file', new Blob([new Uint8Array(Buffer.from(bytes))]), name)
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  return { body }
}
const codeOf = async (answer: Response) => ((await answer.json()) as { code?: string }).code

test.each([
  '{"text":"a","__proto__":{"polluted":1}}',
  '{"text":"a","constructor":{"prototype":{"polluted":1}}}',
  '{"__proto__":{"text":"a"}}',
])('JSON that reaches for a prototype is refused: %s', async (body) => {
  const answer = await ask('POST', '/api/v1/reports', json(body))
  expect([answer.status, await codeOf(answer)]).toEqual([400, 'field-not-valid'])
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

test.each(['__proto__[polluted]', 'constructor[prototype][polluted]', '__proto__'])(
  'a form field that reaches for a prototype pollutes nothing: %s',
  async (field) => {
    const answer = await ask('POST', '/api/v1/reports', form({ 'a.txt': TEXT }, { [field]: '1' }))
    expect(answer.status).toBe(400)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  },
)

test('weights named like a prototype are names and nothing else', async () => {
  const body = '{"areas":{},"indicators":{"__proto__":5,"constructor":7}}'
  await ask('PUT', '/api/v1/profiles', json(body))
  expect(({} as Record<string, unknown>)['5']).toBeUndefined()
  expect((await ask('GET', '/api/v1/matrix')).status).toBe(200)
  await ask('PUT', '/api/v1/profiles', json('{"areas":{},"indicators":{}}'))
})

test('a body packed a thousand to one is refused at the limit', async () => {
  // Packed beside the loop of events: the service runs in this process, and would close a kept connection behind the back of its user.
  const packed = await promisify(gzip)(JSON.stringify({ text: ' '.repeat(200 * 1024 * 1024) }))
  const answer = await ask('POST', '/api/v1/check', {
    body: new Uint8Array(packed),
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
  })
  expect([answer.status, await codeOf(answer)]).toEqual([413, 'file-too-large'])
})

test.each(["'; DROP TABLE fajing.reports; --", "%' OR '1'='1", '\\', '_%'])(
  'SQL in a query finds what it spells: %s',
  async (place) => {
    const { reports } = (await (await ask('GET', `/api/v1/reports?place=${encodeURIComponent(place)}`)).json()) as {
      reports: unknown[]
    }
    expect(reports).toEqual([])
    expect((await ask('GET', `/api/v1/matrix?province=${encodeURIComponent(place)}`)).status).toBe(200)
    expect((await ask('GET', '/api/v1/reports')).status).toBe(200)
  },
)

test.each(['../../../../etc/passwd', '..\\..\\windows\\win.ini', '/etc/cron.d/x', 'a\nb.txt', '\u202etxt.exe'])(
  'a file name leads nowhere: %j',
  async (name) => {
    const answer = await ask('POST', '/api/v1/reports', form({ [name]: `${TEXT}${name}` }))
    expect(answer.status).toBe(202)
    const location = answer.headers.get('location') ?? ''
    const report = (await service.finished(location, ADMIN)) as unknown as { fileName: string }
    expect(report.fileName).not.toMatch(/[/\\\n]/)
    const download = await ask('GET', `${location}/export?format=json`)
    expect(download.headers.get('content-disposition')).not.toMatch(/[\n\r]|\.\./)
    expect(download.headers.get('x-content-type-options')).toBe('nosniff')
  },
)

test('names inside an archive lead nowhere', async () => {
  const zip = writeZip([
    { name: '../../../../tmp/fajing-escaped.txt', bytes: `${TEXT}\n甲` },
    { name: '/tmp/fajing-escaped.txt', bytes: `${TEXT}\n乙` },
  ])
  const answer = await ask('POST', '/api/v1/batches', form({ 'a.zip': zip }))
  expect(answer.status).toBe(202)
  await expect(readFile('/tmp/fajing-escaped.txt')).rejects.toMatchObject({ code: 'ENOENT' })
  const { items } = (await (await ask('GET', `${answer.headers.get('location')}/items`)).json()) as {
    items: { file: string }[]
  }
  for (const { file } of items) expect(file).not.toMatch(/^\/|\.\./)
})

test('every answer carries the policy, and an unknown address does not repeat HTML', async () => {
  for (const path of ['/', '/api/v1/reports', '/api/docs', '/%3Cscript%3Ealert(1)%3C/script%3E']) {
    const answer = await ask('GET', path)
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('x-powered-by')).toBeNull()
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    if (path.includes('script')) expect(answer.headers.get('content-type')).toContain('problem+json')
  }
})

test('a page of another site can send nothing', async () => {
  const elsewhere: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
  ]
  for (const headers of elsewhere) {
    const answer = await ask('POST', '/api/v1/reports', { ...form({ 'a.txt': TEXT }), headers })
    expect([answer.status, await codeOf(answer)]).toEqual([403, 'cross-site'])
  }
})

test('a self-check changes not a row of any table', async () => {
  const counts = async () => {
    await service.stop()
    const pools = await openPools({ databaseUrl: undefined, dataDirectory: directory }, () => undefined)
    const store = await openStore(pools.store)
    const { rows: tables } = await sql<{ name: string }>`SELECT format('%I.%I', table_schema, table_name) AS name
      FROM information_schema.tables WHERE table_schema IN ('fajing', 'bullmq') AND table_type = 'BASE TABLE' ORDER BY 1`.execute(
      store,
    )
    const counted: Record<string, string> = {}
    for (const { name } of tables) {
      // BullMQ notes at each start who works: of its tables the rows are counted, of ours their content too.
      const content = name.startsWith('fajing.')
        ? sql`md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), ''))`
        : sql`''`
      const { rows } = await sql<{
        n: string
      }>`SELECT count(*)::text || ${content} AS n FROM ${sql.raw(name)} t`.execute(store)
      counted[name] = rows[0]?.n ?? ''
    }
    await pools.close()
    service = await runService({ FAJING_ADMIN_KEY: ADMIN, FAJING_DATA_DIR: directory }, ['all'], { logger })
    return counted
  }
  // The first start after uploads may still compare and sweep: what is counted must be at rest.
  await expect.poll(async () => (await counts())['bullmq.job'], { timeout: 60_000 }).toBe('0')
  const before = await counts()
  expect(Object.keys(before)).toContain('fajing.audit')
  for (const init of [
    form({ 'a.txt': `${TEXT}\n自查` }),
    json(JSON.stringify({ text: `${TEXT}\n再查` })),
    form({ 'b.txt': '不是报告' }),
  ])
    await ask('POST', '/api/v1/check', init)
  expect(await counts()).toEqual(before)
})

test('neither texts nor keys nor forged lines stand in the log', async () => {
  const upload = async (init: RequestInit) => {
    const answer = await ask('POST', '/api/v1/reports', init)
    const location = answer.headers.get('location')
    if (location !== null) await service.finished(location, ADMIN)
  }
  await upload(json(JSON.stringify({ text: TEXT, fileName: `${MARK}.txt` })))
  await upload(json(`{"text": "${MARK}`))
  await upload(json(JSON.stringify({ text: `${MARK}不是报告。` })))
  await upload(json(JSON.stringify({ text: TEXT, year: MARK })))
  await upload(form({ [`${MARK}.txt`]: TEXT, b: TEXT }))
  await upload(form({ 'a.docx': `PK\u0003\u0004${MARK}` }))
  await upload(form({ 'a.pdf': `%PDF-1.4 ${MARK}` }))
  await ask('POST', '/api/v1/check', json(JSON.stringify({ text: TEXT })))
  await ask('GET', `/api/v1/reports?place=${encodeURIComponent(MARK)}&key=${ADMIN}`)
  await fetch(new URL('/api/v1/reports', service.address), {
    headers: { authorization: `Bearer ${MARK.length}-wrong` },
  })
  await ask('GET', `/api/v1/%0A%7B%22level%22%3A50%7D`)
  await ask('GET', '/api/v1/reports', { headers: { 'x-request-id': 'a\tb"},{"forged":true' } })
  await service.stop()
  const log = lines.join('')
  expect(log).toContain('"statusCode":202')
  expect(log).not.toContain(MARK)
  expect(log).not.toContain(ADMIN)
  expect(log).not.toContain('wrong')
  for (const line of log.trimEnd().split('\n')) expect(() => JSON.parse(line) as unknown).not.toThrow()
  expect(log).not.toMatch(/^\{"level":50\}/m)
})
