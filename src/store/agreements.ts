import { FajingError } from '../errors.js'
import type { Store } from './open-store.js'

/** Notes which queue the api feeds. */
export async function announceQueue(store: Store, queue: string): Promise<void> {
  await store
    .insertInto('agreements')
    .values({ name: 'queue', value: queue })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: queue }))
    .execute()
}

/** The queue that the api feeds; undefined where none ever ran. */
export async function announcedQueue(store: Store): Promise<string | undefined> {
  const row = await store.selectFrom('agreements').select('value').where('name', '=', 'queue').executeTakeFirst()
  return row?.value
}

/**
 * Checks that a worker takes its jobs from the queue that the api feeds.
 *
 * @throws FajingError worker-needs-queue
 */
export async function agreeOnQueue(store: Store, queue: string): Promise<void> {
  const api = await announcedQueue(store)
  if (api !== undefined && api !== queue) throw new FajingError('worker-needs-queue', { own: queue, api })
}
