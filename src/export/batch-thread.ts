import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Framework } from '../framework/framework.js'
import type { BatchEntry } from './batch-entry.js'
import type { BatchFormat } from './batch-formats.js'

/** An entry on its way to the thread: its analysis as the JSON that is stored, so that nobody else reads it. */
export interface PackedEntry {
  readonly entry: BatchEntry & { readonly analysis: null }
  readonly analysis: string | null
}

export interface ThreadOptions {
  readonly format: BatchFormat
  readonly frameworks: readonly Framework[]
}

/** What the thread is told: the next entries, none where there are no more. */
export type ToThread = readonly PackedEntry[]
/** What it says: that it wants the next entries, has written a piece, or is done. */
export type FromThread = { readonly wants: true } | { readonly piece: Uint8Array } | { readonly done: true }

/**
 * A file of a whole batch, written in a thread of its own: a workbook of thousands of reports takes half a minute, and others want answers meanwhile.
 * Entries are asked for as they are needed, and not before what was written is taken.
 *
 * @param groups entries in their order, some at a time
 * @returns the file in pieces, the same bytes as the writer of the format gives
 */
export async function* writtenInThread(
  options: ThreadOptions,
  groups: AsyncIterator<ToThread, unknown>,
): AsyncGenerator<Uint8Array> {
  // Under vitest the rooms run from their TypeScript source, and so must the thread.
  const entry = import.meta.url.endsWith('.ts') ? 'write-batch-from-source.mjs' : 'write-batch.js'
  const thread = new Worker(new URL(`../../workers/${entry}`, import.meta.url), { workerData: options })
  try {
    for await (const [said] of on(thread, 'message', { close: ['exit'] }) as AsyncIterable<[FromThread]>) {
      if ('done' in said) return
      if ('piece' in said) yield said.piece
      else {
        const next = await groups.next()
        thread.postMessage((next.done === true ? [] : next.value) satisfies ToThread)
      }
    }
    throw new Error('the thread that writes a batch ended before it was done')
  } finally {
    await groups.return?.()
    await thread.terminate()
  }
}
