import { resolve } from 'node:path'
import type { Config } from '../config.js'
import { FajingError } from '../errors.js'
import { isNotMade, openPools } from '../store/open-pools.js'
import { openStore, type Store } from '../store/open-store.js'

/** Opens the store for one command, and makes it where there is none yet. @throws FajingError data-dir-in-use */
export async function withStore<T>(config: Config, use: (store: Store) => Promise<T>): Promise<T> {
  const pools = await openPools(config, () => undefined)
  try {
    return await use(await openStore(pools.store))
  } finally {
    await pools.close()
  }
}

/** Opens the store for a command that needs something to be in it. @throws FajingError data-dir-in-use, store-not-made */
export async function withStoreThatIs<T>(config: Config, use: (store: Store) => Promise<T>): Promise<T> {
  if (isNotMade(config)) throw new FajingError('store-not-made', { directory: resolve(config.dataDirectory) })
  return withStore(config, use)
}
