import { sql } from 'kysely'
import type { Store } from '../open-store.js'

/**
 * The mark up to which everything has been seen: changes by transactions before it are all visible, and none can come after.
 * A reader that asks from its last mark on misses nothing and may see a change twice.
 */
export async function changeMark(store: Store): Promise<string> {
  const { rows } = await sql<{ mark: string }>`SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS mark`.execute(
    store,
  )
  return rows[0]?.mark ?? '0'
}
