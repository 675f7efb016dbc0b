import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acceptReport } from '../../src/store/accept-report.js'
import type { Pools } from '../../src/store/open-pools.js'
import { openStore, type Store } from '../../src/store/open-store.js'
import { refreshStatistics } from '../../src/store/planner-statistics.js'
import { isMissing, STORES, type Opened } from './backends.js'

for (const backend of STORES)
  describe.skipIf(isMissing(backend))(`what the planner knows on ${backend.name}`, () => {
    let opened: Opened<Pools>
    let store: Store

    beforeAll(async () => {
      opened = await backend.open()
      store = await openStore(opened.value.store)
      // The server's own look would come in between.
      await sql`ALTER TABLE fajing.parts SET (autovacuum_enabled = false)`.execute(store)
    })

    afterAll(() => opened.close())

    async function addReport(parts: number): Promise<void> {
      const { id } = await acceptReport(store, {
        owner: '*',
        incoming: { bytes: Buffer.from(randomUUID()) },
        facts: {},
        framework: '',
        versions: { engine: '1', models: '1' },
      })
      await sql`INSERT INTO fajing.parts (report_id, part, status, ranges)
        SELECT ${id}, n::text, 'present', '[]' FROM generate_series(1, ${parts}::int) n`.execute(store)
    }

    const known = async () => {
      await refreshStatistics(store)
      const { rows } = await sql<{
        n: number
      }>`SELECT reltuples::int AS n FROM pg_class WHERE oid = 'fajing.parts'::regclass`.execute(store)
      return rows[0]?.n
    }

    test('it is told what came in where that is more than 50 rows and a tenth', async () => {
      expect(await known()).toBe(-1)
      await addReport(50)
      expect(await known()).toBe(-1)
      await addReport(950)
      expect(await known()).toBe(1000)
      await addReport(150)
      expect(await known()).toBe(1000)
      await addReport(1)
      expect(await known()).toBe(1151)
    })
  })
