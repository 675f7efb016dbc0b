import type { ChosenFile } from './chosen-files.js'

/** A batch as it is handed in. */
export interface Upload {
  readonly name: string
  readonly year: string
  readonly files: readonly ChosenFile[]
  readonly manifest: File | null
  /** One place a line. */
  readonly expected: string
}

const STORE = 'uploads'
const WAITING = 'waiting'

/**
 * Keeps an upload in this browser until it is sent, so that a reload can go on with it.
 *
 * @throws DOMException where the browser has no room for it
 */
export async function keep(upload: Upload): Promise<void> {
  await onStore('readwrite', (store) => store.put(upload, WAITING))
}

/** The upload that was not sent to the end; undefined where there is none. */
export async function kept(): Promise<Upload | undefined> {
  return (await onStore('readonly', (store) => store.get(WAITING))) as Upload | undefined
}

export async function forget(): Promise<void> {
  await onStore('readwrite', (store) => store.delete(WAITING))
}

async function onStore(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const opening = indexedDB.open('fajing', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
  const database = await answerOf(opening)
  try {
    const transaction = database.transaction(STORE, mode)
    const ended = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'))
    })
    const answer = act(transaction.objectStore(STORE))
    await ended
    return answer.result as unknown
  } finally {
    database.close()
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new DOMException('failed', 'UnknownError'))
  })
}
