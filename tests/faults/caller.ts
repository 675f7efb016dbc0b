import { setTimeout as pause } from 'node:timers/promises'
import { FILE_NAME, type Sample } from './reports.js'

/** Milliseconds for one answer: a caller does not wait for ever. */
const PATIENCE = 20_000

/** What callers were promised: for each id that was answered with 202, what was uploaded. */
export type Promised = Map<string, Sample>

/** What an upload was answered: an id where it was taken in, else why not. */
export interface Answer {
  readonly status: number
  readonly id?: string
  readonly code?: string
  readonly detail?: string
}

/** Sends a report once. @returns undefined where no answer came: the service died or was away, and whether it kept the report is not known */
export async function send(address: string, { bytes }: Pick<Sample, 'bytes'>): Promise<Answer | undefined> {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)]), FILE_NAME)
  try {
    const url = new URL('/api/v1/reports', address)
    // A connection of its own: one that is kept may be closed by the service at the moment at which it is used again.
    const headers = { connection: 'close' }
    const response = await fetch(url, { method: 'POST', headers, body: form, signal: AbortSignal.timeout(PATIENCE) })
    return { ...((await response.json()) as object), status: response.status }
  } catch (error) {
    if (error instanceof Error) return undefined
    throw error
  }
}

/** Uploads a report once. @returns the status; undefined where no answer came */
export async function upload(address: string, sample: Sample, promised: Promised): Promise<number | undefined> {
  const answer = await send(address, sample)
  if (answer?.status === 202 && answer.id !== undefined) promised.set(answer.id, sample)
  return answer?.status
}

/** Uploads as a caller does who must see it through: again and again until it is taken in. */
export async function insist(address: () => string, sample: Sample, promised: Promised): Promise<void> {
  for (const end = Date.now() + 120_000; (await upload(address(), sample, promised)) !== 202;) {
    if (Date.now() > end) throw new Error('an upload was not taken in within two minutes')
    await pause(200)
  }
}

/** Uploads many, four at a time. */
export async function insistOnAll(
  address: () => string,
  samples: readonly Sample[],
  promised: Promised,
): Promise<void> {
  const left = [...samples]
  const caller = async () => {
    for (let sample; (sample = left.shift()) !== undefined;) await insist(address, sample, promised)
  }
  await Promise.all(Array.from({ length: 4 }, caller))
}
