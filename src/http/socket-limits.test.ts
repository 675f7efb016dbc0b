import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SOCKET_LIMITS, watchSilence } from './socket-limits.js'

const IDLE = 200

const server = createServer((request, response) => {
  request.resume()
  if (request.url === '/stalls') response.write('half')
  else void pause(4 * IDLE).then(() => response.end('whole'))
})

beforeAll(async () => {
  watchSilence(server, { ...SOCKET_LIMITS, idle: IDLE })
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterAll(() => server.close())

async function said(words: string): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  let heard = ''
  socket.on('data', (chunk: Buffer) => (heard += chunk.toString()))
  socket.write(words)
  await once(socket, 'close')
  return heard
}

const LAST = 'Host: a\r\nConnection: close\r\n'

test.each([
  ['who has sent all and waits for the answer hears it', `GET / HTTP/1.1\r\n${LAST}\r\n`, /whole$/],
  ['who is half way through a body is cut off', `POST / HTTP/1.1\r\n${LAST}Content-Length: 9\r\n\r\nhalf`, /^$/],
  ['an answer that has begun and comes to a halt is cut off', `GET /stalls HTTP/1.1\r\n${LAST}\r\n`, /half\r\n$/],
])('%s', async (_, words, heard) => {
  expect(await said(words)).toMatch(heard)
})
