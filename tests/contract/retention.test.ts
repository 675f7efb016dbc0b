import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOfLines } from '../../src/intake/plain/plain-text.js'
import { acceptReport } from '../../src/store/accept-report.js'
import { openStore, type Store } from '../../src/store/open-store.js'
import type { Pools } from '../../src/store/open-pools.js'
import { countExpired, deleteExpired } from '../../src/store/retention/expired.js'
import { saveAnalysis } from '../../src/store/save-analysis.js'
import { isMissing, STORES, type Opened } from './backends.js'
import { sampleAnalysis } from './sample-analysis.js'

const DAY = 86_400_000
const KEEP = { sources: 30 * DAY, analyses: 3650 * DAY, events: 200 * DAY }

for (const backend of STORES)
  describe.skipIf(isMissing(backend))(`retention on ${backend.name}`, () => {
    let opened: Opened<Pools>
    let store: Store

    beforeAll(async () => {
      opened = await backend.open()
      store = await openStore(opened.value.store)
    })

    afterAll(() => opened.close())

    const accept = (content: string) =>
      acceptReport(store, {
        owner: 'a',
        incoming: { bytes: Buffer.from(content) },
        facts: {},
        framework: '',
        versions: { engine: '1', models: '1' },
      })

    const analysed = async (content: string, days: number) => {
      const { id } = await accept(content)
      await saveAnalysis(store, id, textOfLines(content, 'txt'), sampleAnalysis(content, 2020), null)
      const at = new Date(Date.now() - days * DAY)
      await store.updateTable('reports').set({ created_at: at }).where('id', '=', id).execute()
      await sql`UPDATE fajing.sources SET created_at = ${at} WHERE id = (SELECT source_id FROM fajing.reports WHERE id = ${id})`.execute(
        store,
      )
      return id
    }

    test('what is kept no longer goes, and nothing else', async () => {
      const [fresh, old, ancient] = [
        await analysed('甲区', 1),
        await analysed('乙区', 100),
        await analysed('丙区', 4000),
      ]
      const waiting = (await accept('丁区')).id
      await sql`UPDATE fajing.reports SET created_at = ${new Date(0)} WHERE id = ${waiting}`.execute(store)
      await sql`INSERT INTO fajing.audit (at, name, role, owner, action, status)
        VALUES (${new Date(0)}, 'n', 'admin', 'a', 'read', 200), (now(), 'n', 'admin', 'a', 'read', 200)`.execute(store)
      const expected = { sources: 2, analyses: 1, batches: 0, events: 1 }
      expect(await countExpired(store, KEEP, new Date())).toEqual(expected)
      expect(await deleteExpired(store, KEEP, new Date())).toEqual({ ...expected, sources: 1 })
      const left = await store.selectFrom('reports').select('id').execute()
      expect(left.map(({ id }) => id).toSorted()).toEqual([fresh, old, waiting].toSorted())
      expect(left.map(({ id }) => id)).not.toContain(ancient)
      expect(await countExpired(store, KEEP, new Date())).toEqual({ sources: 0, analyses: 0, batches: 0, events: 0 })
      const read = await sql<{
        n: number
      }>`SELECT count(*)::int AS n FROM fajing.sources WHERE read IS NOT NULL`.execute(store)
      expect(read.rows).toEqual([{ n: 1 }])
    })

    test('a source that was let go comes back with the next upload of a new kind', async () => {
      await acceptReport(store, {
        owner: 'a',
        incoming: { bytes: Buffer.from('乙区') },
        facts: { year: 2021 },
        framework: '',
        versions: { engine: '1', models: '1' },
      })
      const back = await sql`SELECT 1 FROM fajing.sources WHERE dropped_at IS NOT NULL`.execute(store)
      expect(back.rows).toEqual([])
    })

    test('the record says what it let go, and lets go of nothing younger than half a year', async () => {
      const { rows } = await sql`SELECT name, query FROM fajing.audit WHERE action = 'retention'`.execute(store)
      expect(rows).toEqual([{ name: 'fajing', query: 'deleted=1 until=1970-01-01T00:00:00.000Z' }])
      await expect(deleteExpired(store, { ...KEEP, events: 0 }, new Date(Date.now() + DAY))).rejects.toThrow(
        'only grows',
      )
    })

    test('records of access still only grow', async () => {
      await expect(sql`DELETE FROM fajing.audit`.execute(store)).rejects.toThrow('only grows')
      const forever = { sources: null, analyses: null, events: null }
      expect(await deleteExpired(store, forever, new Date())).toEqual({
        sources: 0,
        analyses: 0,
        batches: 0,
        events: 0,
      })
    })
  })
