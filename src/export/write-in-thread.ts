import { once } from 'node:events'
import type { MessagePort } from 'node:worker_threads'
import type { Analysis } from '../analysis-shape.js'
import type { BatchEntry } from './batch-entry.js'
import { BATCH_FILES } from './batch-formats.js'
import type { FromThread, ThreadOptions, ToThread } from './batch-thread.js'

/** Runs in a thread of its own: writes one file of a batch from the entries that it asks for. */
export async function writeInThread({ format, frameworks }: ThreadOptions, port: MessagePort): Promise<void> {
  const say = (words: FromThread) => port.postMessage(words)
  const pieces = await BATCH_FILES[format].write({ lines: [], frameworks, entries: asked(port, say) })
  for await (const piece of pieces) say({ piece })
  say({ done: true })
  port.close()
}

async function* asked(port: MessagePort, say: (words: FromThread) => void): AsyncGenerator<BatchEntry> {
  for (;;) {
    const answer = once(port, 'message') as Promise<[ToThread]>
    say({ wants: true })
    const [group] = await answer
    if (group.length === 0) return
    for (const { entry, analysis } of group)
      yield { ...entry, analysis: analysis === null ? null : (JSON.parse(analysis) as Analysis) }
  }
}
