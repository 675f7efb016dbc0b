import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EVERYWHERE } from '../../src/access/scope.js'
import { addAudit, readAudit, type AuditEntry } from '../../src/store/audit.js'
import { addKey, isUsable, keepAdminKey, readKeys, revokeKey } from '../../src/store/keys.js'
import { openStore, type Store } from '../../src/store/open-store.js'
import type { Pools } from '../../src/store/open-pools.js'
import { isMissing, STORES, type Opened } from './backends.js'

for (const backend of STORES)
  describe.skipIf(isMissing(backend))(`keys and audit on ${backend.name}`, () => {
    let opened: Opened<Pools>
    let store: Store

    beforeAll(async () => {
      opened = await backend.open()
      store = await openStore(opened.value.store)
    })
    afterAll(() => opened.close())

    const entry = (owner: string, change: Partial<AuditEntry> = {}): AuditEntry => ({
      at: new Date(),
      key: null,
      name: owner,
      role: 'author',
      owner,
      action: 'GET /api/v1/reports',
      target: null,
      query: null,
      status: 200,
      requestId: null,
      address: null,
      ...change,
    })
    const usable = async () => (await readKeys(store)).filter((key) => isUsable(key, new Date()))

    test('of a key its hash is kept, and never the key', async () => {
      const { id, key } = await addKey(store, { name: '甲', role: 'author', scope: ['13'], expiresAt: null })
      expect(await usable()).toMatchObject([{ id, name: '甲', role: 'author', scope: ['13'] }])
      const { rows } = await sql<{ row: string }>`SELECT k::text AS row FROM fajing.keys k`.execute(store)
      expect(JSON.stringify(rows)).not.toContain(key)
      expect(await revokeKey(store, id)).toBe(true)
      expect(await usable()).toEqual([])
      expect(await revokeKey(store, randomUUID())).toBe(false)
    })

    test('the key of the environment takes the place of the one before, and stays revoked once it was', async () => {
      await keepAdminKey(store, 'first')
      await keepAdminKey(store, 'first')
      const [first] = await usable()
      await keepAdminKey(store, 'second')
      const [second, ...others] = await usable()
      expect(others).toEqual([])
      expect(second?.id).not.toBe(first?.id)
      await revokeKey(store, second?.id ?? '')
      await keepAdminKey(store, 'second')
      expect(await usable()).toEqual([])
    })

    test('the record only grows', async () => {
      await addAudit(store, [entry('13')])
      for (const change of ['UPDATE fajing.audit SET name = name', 'DELETE FROM fajing.audit', 'TRUNCATE fajing.audit'])
        await expect(sql.raw(change).execute(store)).rejects.toThrow('only grows')
    })

    test('a reader sees the own scope, page by page', async () => {
      await addAudit(store, [entry('1309'), entry('14'), entry('13,14'), entry('*')])
      const seen = async (scope: readonly string[]) =>
        (await readAudit(store, scope, { limit: 50 })).entries.map(({ owner }) => owner)
      expect(await seen(['13'])).toEqual(['1309', '13'])
      expect(await seen(['13', '14'])).toEqual(['13,14', '14', '1309', '13'])
      expect(await seen([])).toEqual([])
      const { entries, next } = await readAudit(store, EVERYWHERE, { limit: 2 })
      expect(entries.map(({ owner }) => owner)).toEqual(['*', '13,14'])
      const rest = await readAudit(store, EVERYWHERE, { limit: 50, before: next ?? '' })
      expect(rest.entries).toHaveLength(3)
    })
  })
