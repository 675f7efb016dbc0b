import type { Updateable } from 'kysely'
import type { BatchState, Tables } from '../tables.js'

/** What a batch that comes into a state is set to: since when it runs, or waits for a person. */
export function inState(state: BatchState): Updateable<Tables['batches']> {
  return {
    state,
    running_since: state === 'running' ? new Date() : null,
    waiting_since: state === 'receiving' || state === 'paused' ? new Date() : null,
  }
}
