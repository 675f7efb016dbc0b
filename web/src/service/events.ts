import type { Language } from '../../../src/messages/say.js'
import { fetchAnswer } from './client.js'

export interface ServiceEvent {
  readonly event: string
  readonly data: string
}

/** Milliseconds before the next try after a break. */
const PAUSE = 2000

/**
 * Follows a stream of server-sent events and takes it up again after a break where it stopped. The browser's own EventSource could not
 * carry the key. `onBreak` hears whether the stream is broken; what the service refuses ends it.
 */
export async function follow(
  path: string,
  language: Language,
  onEvent: (event: ServiceEvent) => void,
  onBreak: (isBroken: boolean) => void,
  signal: AbortSignal,
): Promise<void> {
  let last: string | null = null
  while (!signal.aborted) {
    try {
      const headers: Record<string, string> = last === null ? {} : { 'Last-Event-ID': last }
      const { body } = await fetchAnswer(path, language, { signal, headers })
      if (body === null) return
      onBreak(false)
      for await (const { id, ...told } of eventsOf(body)) {
        last = id ?? last
        onEvent(told)
        if (told.event === 'end') return
      }
    } catch (error) {
      if (signal.aborted) return
      const isBreak = error instanceof TypeError || (error instanceof Error && error.message === 'unreachable')
      if (!isBreak) throw error
    }
    onBreak(true)
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
}

async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<ServiceEvent & { id: string | undefined }> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
      const event = field('event')
      if (event !== undefined) yield { id: field('id'), event, data: field('data') ?? '' }
    }
  }
}
