import { Worker } from 'node:worker_threads'
import { FajingError } from '../errors.js'
import { TICK } from './stillness.js'

/** Exit code of a process whose main thread did not answer any more. */
export const STUCK = 3

/** What the thread is told. */
export interface Watch {
  /** One number that grows with each beat, and one that never changes, to sleep on. */
  readonly heart: SharedArrayBuffer
  /** Seconds of silence that are too many. */
  readonly seconds: number
  /** Written to standard error before the process ends. */
  readonly lastWords: string
  readonly exitCode: number
}

/**
 * Starts the watchdog. When this thread has not come back to its event loop for so many seconds, during all of which the process ran,
 * it writes `main-thread-stuck` to standard error and ends the process with exit code 3.
 *
 * @param seconds longer than anything the service does in one piece
 */
export function keepWatch(seconds: number): void {
  const heart = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)
  const beats = new Int32Array(heart)
  const stuck = new FajingError('main-thread-stuck', { seconds })
  const lastWords = `${stuck.code}: ${stuck.message} ${stuck.in('en')}\n`
  const workerData: Watch = { heart, seconds, lastWords, exitCode: STUCK }
  new Worker(new URL('../../workers/watchdog.js', import.meta.url), { workerData }).unref()
  setInterval(() => Atomics.add(beats, 0, 1), TICK).unref()
}
