import { parentPort } from 'node:worker_threads'
import { parseHere, type Outcome } from '../src/intake/outcome.js'
import type { ParseTask } from '../src/intake/pool.js'

/** Thread of the parsing pool: reads one foreign source at a time, and says when it begins, so that waiting does not count. */
export default function parse({ id, bytes }: ParseTask): Promise<Outcome> {
  parentPort?.postMessage({ began: id })
  return parseHere(bytes)
}
