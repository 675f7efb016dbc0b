import { setTimeout as pause } from 'node:timers/promises'
import { writeZip } from '../support/write-zip.js'
import { FILE_NAME, type Sample } from './reports.js'

/** Milliseconds for one answer: a batch is answered once all of its items are in the store. */
const PATIENCE = 60_000

/** A batch to upload; its name tells it from others of the same reports. */
export interface Handed {
  readonly name: string
  readonly samples: readonly Sample[]
}

/** For each id of a batch that was answered with 202, what was uploaded. */
export type PromisedBatches = Map<string, Handed>

/** Uploads a batch once, as a ZIP. @returns the status; undefined where no answer came */
export async function uploadBatch(
  address: string,
  { name, samples }: Handed,
  promised: PromisedBatches,
): Promise<number | undefined> {
  const files = samples.map(({ bytes }, i) => ({ name: `${i}/${FILE_NAME}`, bytes }))
  const form = new FormData()
  form.set('name', name)
  form.set('file', new Blob([new Uint8Array(writeZip(files))]), 'batch.zip')
  try {
    const url = new URL('/api/v1/batches', address)
    const response = await fetch(url, { method: 'POST', body: form, signal: AbortSignal.timeout(PATIENCE) })
    const body = (await response.json()) as { id: string }
    if (response.status === 202) promised.set(body.id, { name, samples })
    return response.status
  } catch (error) {
    // No answer: the service died or was away; how much of the batch it kept is not known.
    if (error instanceof Error) return undefined
    throw error
  }
}

/** Uploads the same batch again and again until it is taken in. */
export async function insistOnBatch(
  address: () => string,
  batch: Handed,
  promised: PromisedBatches,
  patience = 180_000,
): Promise<void> {
  for (const end = Date.now() + patience; (await uploadBatch(address(), batch, promised)) !== 202;) {
    if (Date.now() > end) throw new Error('a batch was not taken in in time')
    await pause(200)
  }
}

/** Where a batch stands, as callers see it. */
interface Standing {
  readonly name: string | null
  readonly status: string
  readonly counts: Readonly<Record<'total' | 'queued' | 'running' | 'done' | 'failed', number>>
}

/** How far the batch of this name is; undefined where the service does not answer or knows none. */
async function standingOf(address: string, name: string): Promise<Standing | undefined> {
  try {
    const answer = await fetch(new URL('/api/v1/batches?limit=5', address), { signal: AbortSignal.timeout(5000) })
    if (!answer.ok) return undefined
    const { batches } = (await answer.json()) as { batches: Standing[] }
    return batches.find((batch) => batch.name === name)
  } catch (error) {
    if (error instanceof Error) return undefined
    throw error
  }
}

/** The stages of a batch at which it is interrupted. */
export const STAGES: Readonly<Record<string, (batch: Standing | undefined) => boolean>> = {
  'while it is sent': () => true,
  'while its items are taken in': (batch) => batch?.status === 'receiving' && batch.counts.total > 0,
  'while it is worked on': (batch) => batch?.status === 'running' && batch.counts.done > 0,
  'before it is summed up': (batch) => batch !== undefined && batch.counts.done >= batch.counts.total - 1,
}

/** Waits until a batch stands at a stage, or is past it. @returns whether it was seen there */
export async function reach(stage: string, address: () => string, name: string): Promise<boolean> {
  const isReached = STAGES[stage]
  await pause(Math.random() * 50)
  for (const end = Date.now() + 60_000; Date.now() < end;) {
    const standing = await standingOf(address(), name)
    if (isReached?.(standing) === true) return true
    if (standing?.status === 'done') return false
  }
  return false
}
