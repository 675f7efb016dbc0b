import { askForKey, withKey } from './key.js'

/** Milliseconds until a stream that broke off is asked for again. */
const PAUSE = 3000

export interface Follower {
  readonly on: Readonly<Record<string, (data: string) => void>>
  /** The stream broke off and is asked for again. */
  readonly lost: () => void
  readonly found: () => void
}

/**
 * Follows server-sent events until one of the names in `last` came or the signal is aborted. The browser's own EventSource sends no headers, and so
 * no key; like it, this one connects again and says where it stopped.
 */
export async function followEvents(
  path: string,
  last: readonly string[],
  { on, lost, found }: Follower,
  signal: AbortSignal,
): Promise<void> {
  let seen: string | null = null
  while (!signal.aborted) {
    try {
      const headers = withKey({ Accept: 'text/event-stream' })
      if (seen !== null) headers.set('Last-Event-ID', seen)
      const response = await fetch(path, { headers, signal, cache: 'no-store' })
      if (response.status === 401 && (await askForKey(headers))) continue
      if (response.status >= 400 && response.status < 500) return
      if (response.ok && response.body !== null) {
        found()
        for await (const { name, data, id } of eventsOf(response.body)) {
          seen = id ?? seen
          on[name]?.(data)
          if (last.includes(name)) return
        }
      }
    } catch (error) {
      if (signal.aborted) return
      if (!(error instanceof TypeError)) throw error
    }
    lost()
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
}

interface StreamEvent {
  readonly name: string
  readonly data: string
  readonly id: string | null
}

async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n')
      rest = blocks.pop() ?? ''
      yield* blocks.flatMap(eventOf)
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function eventOf(block: string): StreamEvent[] {
  const fields = (name: string) =>
    block.split('\n').flatMap((line) => (line.startsWith(`${name}: `) ? [line.slice(name.length + 2)] : []))
  const data = fields('data')
  if (data.length === 0) return []
  return [{ name: fields('event')[0] ?? 'message', data: data.join('\n'), id: fields('id')[0] ?? null }]
}
