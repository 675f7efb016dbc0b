import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** What a connection may cost; times in milliseconds. */
export interface SocketLimits {
  /** Until all headers are there. */
  readonly headers: number
  /** Until the whole request is there: an archive of half a gigabyte over a slow line. */
  readonly request: number
  /** Without a byte in either direction, unless the service is at work on the answer. An event stream says that it is alive more often. */
  readonly idle: number
  /** Between two looks at the clock. */
  readonly check: number
  /** For which a body may be as slow as it likes; after that it must have come at `bytesPerSecond`. */
  readonly grace: number
  readonly bytesPerSecond: number
  /** For which a client that was refused may go on sending, so that it comes to read why. */
  readonly linger: number
  readonly headerBytes: number
  readonly connections: number
}

export const SOCKET_LIMITS: SocketLimits = {
  headers: 15_000,
  request: 900_000,
  idle: 60_000,
  check: 2_000,
  grace: 30_000,
  bytesPerSecond: 1024,
  linger: 5_000,
  headerBytes: 16_384,
  connections: 2_000,
}

/**
 * Hangs up on connections that say nothing, but not on who has sent all and waits: taking in a batch of thousands, or writing its workbook, is silent
 * for longer.
 */
export function watchSilence(server: Server, { idle }: SocketLimits): void {
  const answers = new WeakMap<Socket, ServerResponse>()
  server.timeout = idle
  server.on('request', (request, response) => answers.set(request.socket, response))
  server.on('timeout', (socket: Socket) => {
    const answer = answers.get(socket)
    if (answer?.req.complete === true && !answer.headersSent) socket.setTimeout(idle)
    else socket.destroy()
  })
}

/** Cuts off whoever sends a body too slowly, or goes on sending after the answer. */
export function watchBodies(server: Server, { check, grace, bytesPerSecond, linger }: SocketLimits): void {
  const arriving = new Map<
    IncomingMessage,
    { readonly from: number; readonly bytes: number; answered: number | null }
  >()
  server.on('request', (request, response) => {
    if (request.complete) return
    const entry = { from: Date.now(), bytes: request.socket.bytesRead, answered: null as number | null }
    arriving.set(request, entry)
    response.once('finish', () => {
      entry.answered = Date.now()
      // What nobody waits for any more still has to be taken from the line, or the answer would be lost with it.
      request.unpipe()
      request.resume()
    })
    for (const over of ['end', 'close'] as const) request.once(over, () => arriving.delete(request))
  })
  const looking = setInterval(() => {
    for (const [request, { from, bytes, answered }] of arriving) {
      const took = Date.now() - from
      const rate = (request.socket.bytesRead - bytes) / (took / 1000)
      if (answered !== null) {
        if (Date.now() - answered > linger) request.destroy()
      } else if (!request.complete && took > grace && rate < bytesPerSecond) {
        request.socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n')
        request.destroy()
      }
    }
  }, check)
  server.once('close', () => clearInterval(looking))
}
