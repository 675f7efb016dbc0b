import { setTimeout as pause } from 'node:timers/promises'
import type { Request } from 'express'
import { z } from 'zod'
import { changeMark } from '../../../store/batches/changes.js'
import { readItems, type StoredBatch } from '../../../store/batches/read-batch.js'
import type { Store } from '../../../store/open-store.js'
import { isAdmitted } from '../../access/admit.js'
import type { Call, Route } from '../../route.js'
import { batchBody, batchOf, itemBody } from './batch-of.js'

/** Milliseconds between two looks at the store, and after which a silent stream says that it is alive. */
const EVERY = 500
const ALIVE = 15_000

const ENDED = new Set<StoredBatch['status']>(['done', 'cancelled'])

/**
 * `item` events carry an item as it is now, `progress` events the batch. Each `progress` bears an id: whoever comes back with it in Last-Event-ID
 * is told everything that changed since. An item may be told twice, never lost; the stream ends with the batch (event `end`).
 */
export const batchEvents: Route = {
  method: 'get',
  path: '/api/v1/batches/:id/events',
  summary: '进度事件（SSE）：item、progress、end；断线后带 Last-Event-ID 重连，不丢事件',
  needs: 'supervisor',
  streams: true,
  answers: { 200: { description: '事件流', schema: z.string() } },
  errors: ['batch-unknown', 'streams-busy', 'not-ready'],
  handle: async ({ request, response, parts, caller }) => {
    const store = parts.store.value
    const { id } = await batchOf(store, caller.scope, request.params['id'])
    const closed = new AbortController()
    response.on('close', () => closed.abort())
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    })
    await follow({ request, response, parts, caller }, id, closed.signal)
    response.end()
  },
}

async function follow(
  { request, response, parts, caller }: Omit<Call, 'change'>,
  id: string,
  closed: AbortSignal,
): Promise<void> {
  const store = parts.store.value
  const send = (event: string, body: object, mark?: string) =>
    response.write(`${mark === undefined ? '' : `id: ${mark}\n`}event: ${event}\ndata: ${JSON.stringify(body)}\n\n`)
  let seen = await startOf(request, store)
  let told = ''
  let spoken = Date.now()
  // A key that is revoked while the stream is open sees no more of it.
  while (!closed.aborted && (await isAdmitted(request, parts))) {
    // The mark is taken before the look: what commits in between is told now and once more.
    const mark = await changeMark(store)
    const items = await readItems(store, id, { changedSince: seen })
    const batch = await batchOf(store, caller.scope, id)
    const body = batchBody(batch)
    const news = JSON.stringify([items, { ...body, estimate: null }])
    if (news !== told) {
      for (const item of items) send('item', itemBody(request, item))
      send('progress', body, mark)
      told = news
      spoken = Date.now()
    } else if (Date.now() - spoken > ALIVE) {
      response.write(': alive\n\n')
      spoken = Date.now()
    }
    seen = mark
    if (ENDED.has(batch.status)) {
      send('end', { status: batch.status })
      return
    }
    await pause(EVERY, undefined, { signal: closed }).catch(() => undefined)
  }
}

/** A mark from the future is one of another database, before a restore: then everything is told. */
async function startOf(request: Request, store: Store): Promise<string> {
  const last = request.get('last-event-id')
  const now = await changeMark(store)
  if (last === undefined || !/^\d{1,18}$/.test(last)) return now
  return BigInt(last) > BigInt(now) ? '0' : last
}
