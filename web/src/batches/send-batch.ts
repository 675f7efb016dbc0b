import type { Language } from '../../../src/messages/say.js'
import { ask, Refusal } from '../service/client.js'
import { withKey } from '../service/key.js'
import type { Upload } from './kept-upload.js'

export interface Sent {
  /** Bytes. */
  readonly sent: number
  readonly all: number
}

/**
 * Sends a batch and tells how far it is. Sending the same batch again, after a break, gives the same batch.
 *
 * @throws Refusal
 */
export async function sendBatch(
  upload: Upload,
  language: Language,
  onProgress: (sent: Sent) => void,
  signal: AbortSignal,
): Promise<string> {
  // Waits while the service starts, and is refused before megabytes travel for nothing.
  await ask<unknown>('/api/v1/batches?limit=1', language, { signal })
  // fetch does not tell how much of a body was sent.
  const request = new XMLHttpRequest()
  request.open('POST', '/api/v1/batches')
  request.setRequestHeader('Accept-Language', language)
  withKey().forEach((value, name) => request.setRequestHeader(name, value))
  request.responseType = 'json'
  signal.addEventListener('abort', () => request.abort())
  request.upload.onprogress = ({ loaded, total }) => onProgress({ sent: loaded, all: total })
  return new Promise((resolve, reject) => {
    request.onload = () => {
      const answer = request.response as { id?: string; code?: string; detail?: string } | null
      if (request.status === 202 && answer?.id !== undefined) resolve(answer.id)
      else reject(new Refusal(answer?.code ?? String(request.status), answer?.detail ?? null))
    }
    request.onerror = request.onabort = () => reject(new Refusal('unreachable', null))
    request.send(formOf(upload))
  })
}

function formOf({ name, year, files, manifest, expected }: Upload): FormData {
  const form = new FormData()
  if (name !== '') form.set('name', name)
  if (year !== '') form.set('year', year)
  if (expected.trim() !== '') form.set('expected', expected)
  if (manifest !== null) form.set('manifest', manifest, manifest.name)
  for (const { path, file } of files) form.append('file', file, path)
  return form
}
