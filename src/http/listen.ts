import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import type { Config } from '../config.js'
import { FajingError } from '../errors.js'
import { createApp } from './app.js'
import type { Parts } from './parts.js'
import { askForBodiesLate } from './uploads/arrive.js'
import { SOCKET_LIMITS, watchBodies, watchSilence, type SocketLimits } from './socket-limits.js'

export interface Listener {
  /** `http://127.0.0.1:3000` */
  readonly address: string
  /** Accepts nothing more and answers the requests at hand, within `deadline` milliseconds. */
  close(deadline: number): Promise<void>
}

/**
 * Listens on a port; 0 takes a free one. A worker answers health checks only.
 *
 * @throws FajingError port-in-use
 */
export async function listen(
  config: Config,
  port: number,
  parts: Parts,
  logger: Logger,
  limits: SocketLimits = SOCKET_LIMITS,
): Promise<Listener> {
  const server = createServer(
    {
      headersTimeout: limits.headers,
      requestTimeout: limits.request,
      connectionsCheckingInterval: limits.check,
      maxHeaderSize: limits.headerBytes,
    },
    createApp(parts, logger, { healthOnly: config.role === 'worker', requestsPerMinute: config.requestsPerMinute }),
  )
  watchSilence(server, limits)
  server.maxConnections = limits.connections
  watchBodies(server, limits)
  askForBodiesLate(server)
  server.listen(port, config.host)
  try {
    await once(server, 'listening')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') throw new FajingError('port-in-use', { port })
    throw error
  }
  const { port: given } = server.address() as AddressInfo
  return {
    address: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${given}`,
    close: async (deadline) => {
      const closed = once(server, 'close')
      server.close()
      server.closeIdleConnections()
      const late = setTimeout(() => server.closeAllConnections(), deadline)
      await closed
      clearTimeout(late)
    },
  }
}
