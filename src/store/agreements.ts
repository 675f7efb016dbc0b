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

/**
 * Checks that a worker takes its jobs from the queue that the api feeds.
 *
 * @throws FajingError worker-needs-queue
 */
export async function agreeOnQueue(store: Store, queue: string): Promise<void> {
  const announced = await store.selectFrom('agreements').select('value').where('name', '=', 'queue').executeTakeFirst()
  if (announced !== undefined && announced.value !== queue)
    throw new FajingError('worker-needs-queue', { own: queue, api: announced.value })
}
