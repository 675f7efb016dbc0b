import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SOCKET_LIMITS } from '../../src/http/socket-limits.js'
import { runService, type Running } from './running-service.js'
import { talkTo } from './talk.js'

/** Short enough to be waited for; what is tested is the rule, not the figure. */
const LIMITS = { ...SOCKET_LIMITS, headers: 600, check: 100, grace: 800, linger: 400, idle: 5000 }

const ADMIN = 'first-admin-key-0123456789-abcdefghij'

let service: Running

beforeAll(async () => {
  service = await runService({ FAJING_ADMIN_KEY: ADMIN }, ['all'], { limits: LIMITS })
})
afterAll(() => service.stop())

const talk = (speak: Parameters<typeof talkTo>[1]) => talkTo(service.address, speak)

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Sends something again and again until the service hangs up, or for ten seconds. */
const keepSending =
  (first: string, again: () => string, every: number) =>
  async (socket: Socket, isOver: () => boolean): Promise<void> => {
    socket.write(first)
    for (const end = Date.now() + 10_000; !isOver() && Date.now() < end; await pause(every)) socket.write(again())
    socket.destroy()
  }

const head = (key: string | undefined, length: string, type = 'multipart/form-data; boundary=b') =>
  `POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${type}\r\n${length}\r\n${
    key === undefined ? '' : `Authorization: Bearer ${key}\r\n`
  }\r\n`
const CHUNKED = 'Transfer-Encoding: chunked'
const PART = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`

test('headers that come one by one for ever are cut off', async () => {
  const { said, after } = await talk(keepSending('GET /healthz HTTP/1.1\r\n', () => 'X-A: 1\r\n', 50))
  expect(said).toMatch(/^HTTP\/1\.1 408 /)
  expect(after).toBeLessThan(3000)
})

test('headers of more than 16 KB are refused', async () => {
  const { said } = await talk(async (socket) => {
    socket.write(`GET /healthz HTTP/1.1\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`)
    await pause(100)
  })
  expect(said).toMatch(/^HTTP\/1\.1 431 /)
})

test('a body that drips is cut off', async () => {
  const { said, after } = await talk(keepSending(head(ADMIN, CHUNKED) + chunk(PART), () => chunk('a'), 100))
  expect(said).toMatch(/^HTTP\/1\.1 408 /)
  expect(after).toBeLessThan(4000)
})

test('a body without an end is refused at the limit and cut off', async () => {
  const megabyte = chunk('a'.repeat(1024 * 1024))
  const { said, after } = await talk(keepSending(head(ADMIN, CHUNKED) + chunk(PART), () => megabyte, 1))
  expect(said).toMatch(/^HTTP\/1\.1 413 /)
  expect(said).toContain('file-too-large')
  expect(after).toBeLessThan(8000)
})

test('a form that never names a field is refused at the limit', async () => {
  const megabyte = chunk('a'.repeat(1024 * 1024))
  const { said } = await talk(keepSending(head(ADMIN, CHUNKED), () => megabyte, 1))
  expect(said).toMatch(/^HTTP\/1\.1 413 /)
})

test('without a key no body is waited for', async () => {
  const { said, after } = await talk(keepSending(head(undefined, 'Content-Length: 20000000'), () => 'a', 50))
  expect(said).toMatch(/^HTTP\/1\.1 401 /)
  expect(after).toBeLessThan(2000)
})

test('while others hang on, the service answers', async () => {
  const hanging = Array.from({ length: 50 }, () => talk(keepSending('GET / HTTP/1.1\r\n', () => 'X: 1\r\n', 100)))
  expect((await fetch(new URL('/healthz', service.address))).status).toBe(200)
  await Promise.all(hanging)
})

test('one key may have eight uploads under way, and others have their turn', async () => {
  const { key } = (await (
    await fetch(new URL('/api/v1/keys', service.address), {
      method: 'POST',
      body: JSON.stringify({ name: '另一个', role: 'author' }),
      headers: { authorization: `Bearer ${ADMIN}`, 'content-type': 'application/json' },
    })
  ).json()) as { key: string }
  const { hostname, port } = new URL(service.address)
  const sockets = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const socket = connect(Number(port), hostname)
      await once(socket, 'connect')
      socket.on('error', () => undefined)
      socket.write(head(ADMIN, CHUNKED) + chunk(PART))
      return socket
    }),
  )
  const upload = async (by: string) => {
    const form = new FormData()
    form.set('file', new Blob(['']), 'a.txt')
    const answer = await fetch(new URL('/api/v1/check', service.address), {
      method: 'POST',
      body: form,
      headers: { authorization: `Bearer ${by}` },
    })
    return [answer.status, ((await answer.json()) as { code: string }).code, answer.headers.get('retry-after')]
  }
  await expect.poll(() => upload(ADMIN), { timeout: 5000 }).toEqual([429, 'uploads-busy', '2'])
  expect(await upload(key)).toEqual([422, 'empty-file', null])
  for (const socket of sockets) socket.destroy()
  await expect.poll(() => upload(ADMIN), { timeout: 5000 }).toEqual([422, 'empty-file', null])
})
