import { afterAll, beforeAll, expect, test } from 'vitest'
import { runService, type Running } from './running-service.js'
import { talkTo } from './talk.js'

let service: Running

beforeAll(async () => {
  service = await runService({})
})
afterAll(() => service.stop())

/** Sends it in one piece and waits until the service hangs up, which it does where a request cannot be told from the next. */
const say = async (request: string) =>
  (await talkTo(service.address, (socket) => Promise.resolve(void socket.write(request, 'latin1')))).said

const POST = 'POST /api/v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n'
const JSON_BODY = '{"text":"a"}'
/** A request that somebody would like to hide inside the body of another one, and what would tell that it was heard. */
const HIDDEN = 'GET /healthz?hidden HTTP/1.1\r\nHost: localhost\r\n\r\n'
const CHUNKS = `c\r\n${JSON_BODY}\r\n0\r\n\r\n`

/** Each is understood in two ways by two servers in a row; to be understood in none is the only safe answer. */
test.each([
  ['two lengths', `${POST}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello`],
  ['two lengths in one line', `${POST}Content-Length: 5, 6\r\n\r\nhello`],
  ['a length and chunks', `${POST}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n${CHUNKS}${HIDDEN}`],
  ['chunks and a length', `${POST}Transfer-Encoding: chunked\r\nContent-Length: 22\r\n\r\n0\r\n\r\n${HIDDEN}`],
  ['chunks that are not the last coding', `${POST}Transfer-Encoding: chunked, identity\r\n\r\n${CHUNKS}${HIDDEN}`],
  ['a coding that nobody knows', `${POST}Transfer-Encoding: xchunked\r\n\r\n${CHUNKS}${HIDDEN}`],
  ['a blank before the colon', `${POST}Transfer-Encoding : chunked\r\nContent-Length: 5\r\n\r\n${CHUNKS}${HIDDEN}`],
  [
    'a line that goes on in the next',
    `${POST}X-A: b\r\n Transfer-Encoding: chunked\r\nContent-Length : 5\r\n\r\n${CHUNKS}`,
  ],
  ['a header that holds a NUL', `${POST}X-A: a\0b\r\nContent-Length: 0\r\n\r\n`],
  ['a line that ends in CR alone', `${POST}X-A: b\rTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\nhello`],
  ['a length with a sign', `${POST}Content-Length: +5\r\n\r\nhello`],
  ['a length beyond all numbers', `${POST}Content-Length: 99999999999999999999999\r\n\r\nhello`],
  ['a chunk below nothing', `${POST}Transfer-Encoding: chunked\r\n\r\n-1\r\n${HIDDEN}`],
  ['a chunk of 0x length', `${POST}Transfer-Encoding: chunked\r\n\r\n0xc\r\n${JSON_BODY}\r\n0\r\n\r\n${HIDDEN}`],
  ['a chunk beyond all numbers', `${POST}Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff0\r\n${JSON_BODY}`],
  ['a chunk longer than it says', `${POST}Transfer-Encoding: chunked\r\n\r\n5\r\n${JSON_BODY}\r\n0\r\n\r\n${HIDDEN}`],
  ['an address with a blank', `GET /healthz HTTP/1.1 x HTTP/1.1\r\nHost: localhost\r\n\r\n`],
])('%s is refused, and what follows is not heard', async (_, request) => {
  const said = await say(request)
  expect(said).toMatch(/^HTTP\/1\.1 400 /)
  expect(said.match(/HTTP\/1\.1 /g)).toHaveLength(1)
})

test('no header of a hop makes another request of it', async () => {
  for (const header of ['X-HTTP-Method-Override: DELETE', 'X-Original-URL: /metrics', 'X-Forwarded-Host: elsewhere'])
    expect(await say(`GET /healthz HTTP/1.1\r\nHost: localhost\r\n${header}\r\nConnection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 200 [^]*"alive"|^HTTP\/1\.1 200 /,
    )
})

test('requests one after the other on one line are each answered, in order', async () => {
  const said = await say(`${HIDDEN}${HIDDEN.replace('Host', 'Connection: close\r\nHost')}`)
  expect(said.match(/HTTP\/1\.1 200 /g)).toHaveLength(2)
})
