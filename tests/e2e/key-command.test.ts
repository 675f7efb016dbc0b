import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dataDirectory } from '../support/data-directory.js'
import { runService } from './running-service.js'

const ADMIN = 'first-admin-key-0123456789-abcdefghij'

let directory: string
const children: ChildProcess[] = []

beforeEach(async () => {
  directory = await dataDirectory()
})
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    const exit = once(child, 'exit')
    child.kill('SIGKILL')
    await exit
  }
  await rm(directory, { recursive: true })
})

function start(words: string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, ['dist/src/cli/main.js', ...words], {
    env: { PATH: process.env['PATH'], FAJING_DATA_DIR: directory, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const code = once(child, 'close').then(([status]) => status as number | null)
  return { child, code, out: () => out, err: () => err }
}

async function run(...words: string[]) {
  const { code, out, err } = start(words)
  return { code: await code, out: out(), err: err() }
}

test('keys are added, listed and revoked', async () => {
  const added = await run('keys', 'add', '--role', 'supervisor', '--place', '河北省沧州市', '14', '--name', '甲')
  expect(added.code).toBe(0)
  expect(added.out).toMatch(/^fajing_[\w-]{43}\n$/)
  const listed = await run('keys', 'list', '--format', 'json')
  const { keys } = JSON.parse(listed.out) as { keys: { id: string }[] }
  expect(keys).toMatchObject([
    { name: '甲', role: 'supervisor', places: ['河北省沧州市', '山西省'], state: 'usable', revokedAt: null },
  ])
  expect(listed.out).not.toContain(added.out.trim())
  expect((await run('keys', 'revoke', keys[0]?.id ?? '')).code).toBe(0)
  expect((await run('keys', 'list')).out).toMatch(/supervisor {2}甲 {2}已停用 {2}河北省沧州市、山西省/)
})

test.each([
  [['keys', 'list']],
  [['keys', 'revoke', '00000000-0000-4000-8000-000000000000']],
  [['retention']],
  [['retention', '--delete']],
])('%j says that there is no store, and makes none', async (words) => {
  const nowhere = join(directory, 'none')
  const { code, out, err } = start(words, { FAJING_DATA_DIR: nowhere })
  expect([await code, out()]).toEqual([2, ''])
  expect(err()).toMatch(/还没有数据库.*\[store-not-made\]/)
  expect(existsSync(nowhere)).toBe(false)
})

test.each([
  [['keys', 'add', '--role', 'supervisor', '--place', '鼓楼区'], 'scope-not-valid'],
  [['keys', 'add', '--role', 'admin', '--place', '河北省'], 'admin-without-places'],
  [['keys', 'add', '--role', 'author', '--expires', 'tomorrow'], 'option-not-valid'],
  [['keys', 'revoke', 'x'], 'key-unknown'],
])('%j is refused: %s', async (words, code) => {
  const refused = await run(...words)
  expect([refused.code, refused.out]).toEqual([2, ''])
  expect(refused.err).toContain(code)
})

test('beyond the machine the service does not listen without a key in use', async () => {
  const refused = start(['serve'], { HOST: '0.0.0.0' })
  expect(await refused.code).toBe(2)
  expect(refused.err()).toMatch(/^keys-needed: /m)
  expect(refused.out()).not.toContain('http://')
  await run('keys', 'add', '--role', 'author', '--expires', '2020-01-01')
  expect(await start(['serve'], { HOST: '0.0.0.0' }).code).toBe(2)
})

test('with a key of the secret file it does, and asks for it', async () => {
  const file = join(directory, 'admin-key')
  await writeFile(file, `${ADMIN}\n`)
  const { out } = start(['serve'], { HOST: '0.0.0.0', FAJING_ADMIN_KEY_FILE: file })
  await expect.poll(out, { timeout: 90_000 }).toContain('"msg":"ready"')
  const port = /0\.0\.0\.0:(\d+)/.exec(out())?.[1]
  const at = `http://127.0.0.1:${port}/api/v1/reports`
  expect((await fetch(at)).status).toBe(401)
  expect((await fetch(at, { headers: { authorization: `Bearer ${ADMIN}` } })).status).toBe(200)
  expect(out()).not.toContain(ADMIN)
})

test.each(['short', '', 'with a blank in its middle, and long enough'])('“%s” is no key for an admin', async (key) => {
  const file = join(directory, 'admin-key')
  await writeFile(file, key)
  const refused = start(['serve'], { FAJING_ADMIN_KEY_FILE: file })
  expect(await refused.code).toBe(2)
  expect(refused.err()).toMatch(/^config-not-valid: /m)
  if (key !== '') expect(refused.err()).not.toContain(key)
})

test('one key may ask so often, and another has its own count', async () => {
  const service = await runService({ FAJING_ADMIN_KEY: ADMIN, FAJING_RATE: '20' })
  try {
    const ask = (key: string, headers: Record<string, string> = {}) =>
      fetch(new URL('/api/v1/keys', service.address), { headers: { authorization: `Bearer ${key}`, ...headers } })
    const first = await ask(ADMIN)
    expect(first.headers.get('ratelimit-policy')).toMatch(/q=20; w=60/)
    expect(first.headers.get('ratelimit')).toMatch(/r=19/)
    for (let i = 0; i < 19; i++) expect((await ask(ADMIN)).status).toBe(200)
    const over = await ask(ADMIN)
    expect([over.status, over.headers.get('content-type')]).toEqual([429, 'application/problem+json; charset=utf-8'])
    expect(Number(over.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await over.json()).toMatchObject({
      code: 'too-many-requests',
      detail: expect.stringMatching(/^请求过于频繁。请在 \d+ 秒后重试。$/) as string,
    })
    const statuses: number[] = []
    for (let i = 0; i < 3; i++) statuses.push((await ask(`wrong ${i}`.replace(' ', ''))).status)
    expect(statuses).toEqual([401, 401, 429])
    expect((await fetch(new URL('/healthz', service.address))).status).toBe(200)
  } finally {
    await service.stop()
  }
})

test('without keys the service is for its own machine, by its own names', async () => {
  const service = await runService({})
  try {
    const { port } = new URL(service.address)
    expect((await fetch(new URL('/api/v1/reports', service.address))).status).toBe(200)
    const answer = await askAs(`rebound.example:${port}`, Number(port))
    expect(answer).toMatch(/^HTTP\/1\.1 403 /)
    expect(answer).toContain('host-unknown')
  } finally {
    await service.stop()
  }
})

async function askAs(host: string, port: number): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let said = ''
  socket.on('data', (chunk: Buffer) => (said += chunk.toString()))
  socket.write(`GET /api/v1/reports HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
  await once(socket, 'close')
  return said
}
