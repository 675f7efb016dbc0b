import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { hashOfKey, newKey } from '../access/key.js'
import type { Role } from '../access/role.js'
import { EVERYWHERE, type Scope } from '../access/scope.js'
import { inTransaction } from './in-transaction.js'
import type { Store } from './open-store.js'

/** A key as it is kept: never the key itself. */
export interface StoredKey {
  readonly id: string
  readonly hash: string
  readonly name: string
  readonly role: Role
  readonly scope: Scope
  readonly createdAt: Date
  readonly expiresAt: Date | null
  readonly revokedAt: Date | null
}

export type NewKey = Pick<StoredKey, 'name' | 'role' | 'scope' | 'expiresAt'>

/** Makes a key. What is resolved with is the only time that it is shown. */
export async function addKey(
  store: Store,
  { name, role, scope, expiresAt }: NewKey,
): Promise<{ id: string; key: string }> {
  const id = randomUUID()
  const key = newKey()
  await store
    .insertInto('keys')
    .values({ id, hash: hashOfKey(key), name, role, scope: [...scope], expires_at: expiresAt })
    .execute()
  return { id, key }
}

/**
 * Keeps the admin key that the environment gives, in the place of the one that it gave before. One that was revoked stays revoked.
 */
export function keepAdminKey(store: Store, key: string): Promise<void> {
  const hash = hashOfKey(key)
  return inTransaction(store, async (trx) => {
    await trx
      .updateTable('keys')
      .set({ revoked_at: new Date() })
      .where('from_environment', '=', true)
      .where('hash', '<>', hash)
      .where('revoked_at', 'is', null)
      .execute()
    await trx
      .insertInto('keys')
      .values({
        id: randomUUID(),
        hash,
        name: 'environment',
        role: 'admin',
        scope: [...EVERYWHERE],
        from_environment: true,
      })
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .execute()
  })
}

/** Every key there ever was, oldest first. */
export async function readKeys(store: Store): Promise<StoredKey[]> {
  const rows = await store.selectFrom('keys').selectAll().orderBy('created_at').orderBy('id').execute()
  return rows.map(({ id, hash, name, role, scope, created_at, expires_at, revoked_at }) => ({
    id,
    hash,
    name,
    role,
    scope,
    createdAt: created_at,
    expiresAt: expires_at,
    revokedAt: revoked_at,
  }))
}

/** Takes a key out of use for good. Resolves with false where there is none of this id. */
export async function revokeKey(store: Store, id: string): Promise<boolean> {
  const { numUpdatedRows } = await store
    .updateTable('keys')
    .set({ revoked_at: sql<Date>`coalesce(revoked_at, now())` })
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export function isUsable({ expiresAt, revokedAt }: StoredKey, now: Date): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > now)
}
