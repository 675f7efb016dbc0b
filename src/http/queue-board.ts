import { createBullBoard } from '@bull-board/api'
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter'
import { ExpressAdapter } from '@bull-board/express'
import type { RequestHandler } from 'express'
import type { Parts } from './parts.js'

export const BOARD_PATH = '/admin/queues'

/**
 * Bull Board on the service's queues, made at the first request since queues open behind the port.
 *
 * @throws FajingError not-ready
 */
export function queueBoard(parts: Parts): RequestHandler {
  let board: RequestHandler | undefined
  return (request, response, next) => {
    board ??= makeBoard(parts)
    const send = response.send.bind(response)
    // Its page finds its own files by a base address, on this same host.
    response.set(
      'Content-Security-Policy',
      String(response.get('content-security-policy')).replace("base-uri 'none'", "base-uri 'self'"),
    )
    response.send = (body: unknown) => send(typeof body === 'string' ? withoutForeign(body) : body)
    void board(request, response, next)
  }
}

function makeBoard(parts: Parts): RequestHandler {
  const serverAdapter = new ExpressAdapter()
  serverAdapter.setBasePath(BOARD_PATH)
  createBullBoard({
    queues: [parts.queue.value, parts.comparisons.value].map(({ board }) => new BullMQAdapter(board)),
    serverAdapter,
    options: {
      uiConfig: {
        boardTitle: '法镜 · 队列',
        boardLogo: { path: '/favicon.svg', width: 26, height: 26 },
        favIcon: { default: '/favicon.svg', alternative: '/favicon.svg' },
        miscLinks: [{ text: '返回法镜', url: '/' }],
        hideRedisDetails: true,
        hideDocsLink: true,
        // It counts the clients of a Redis server: of another backend it would say that nobody works.
        showWorkers: parts.queue.value.place === 'redis',
      },
    },
  })
  return serverAdapter.getRouter() as RequestHandler
}

/** Its page asks for fonts of another host and styles inline, which the policy keeps out: without them nothing is asked for. */
function withoutForeign(html: string): string {
  return html
    .replace(/<link href="https:[^>]*>/g, '')
    .replace(/<style>[^<]{0,5000}<\/style>/g, '')
    .replace(/ style="[^"]*"/g, '')
}
