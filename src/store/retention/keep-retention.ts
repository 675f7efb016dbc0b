import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Retention } from '../../config.js'
import type { Store } from '../open-store.js'
import { deleteExpired } from './expired.js'

const DAY = 86_400_000
/** A process that starts has more urgent things to do. */
const FIRST = 60_000

/** Deletes once a day what is kept no longer. Two processes that do so at once delete it once. Gives the function that ends it. */
export function keepRetention(store: Store, keep: Retention, logger: Logger): () => Promise<void> {
  const end = new AbortController()
  const { signal } = end
  const keeping = (async () => {
    for (let wait = FIRST; !signal.aborted; wait = DAY) {
      await pause(wait, undefined, { signal, ref: false }).catch(() => undefined)
      if (signal.aborted) return
      try {
        logger.info(await deleteExpired(store, keep, new Date()), 'kept no longer and deleted')
      } catch (err) {
        logger.warn({ err }, 'retention failed')
      }
    }
  })()
  return () => {
    end.abort()
    return keeping
  }
}
