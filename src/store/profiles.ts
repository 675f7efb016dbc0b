import { sql } from 'kysely'
import { STORED_WEIGHTS, type Profile } from '../matrix/profile.js'
import type { Store } from './open-store.js'

/** An owner's weights; the stored ones where the owner has set none. */
export async function readProfile(store: Store, owner: string): Promise<Profile> {
  const row = await store
    .selectFrom('profiles')
    .select([sql<string>`areas::text`.as('areas'), sql<string>`indicators::text`.as('indicators')])
    .where('owner', '=', owner)
    .executeTakeFirst()
  if (row === undefined) return STORED_WEIGHTS
  return {
    areas: JSON.parse(row.areas) as Profile['areas'],
    indicators: JSON.parse(row.indicators) as Profile['indicators'],
  }
}

/** Sets an owner's weights. Stored rows stay as they are: scores are recomputed from them whenever they are read. */
export async function writeProfile(store: Store, owner: string, { areas, indicators }: Profile): Promise<void> {
  const values = { areas: JSON.stringify(areas), indicators: JSON.stringify(indicators) }
  await store
    .insertInto('profiles')
    .values({ owner, ...values })
    .onConflict((conflict) => conflict.column('owner').doUpdateSet(values))
    .execute()
}
