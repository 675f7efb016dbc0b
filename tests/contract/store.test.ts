import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOfLines } from '../../src/intake/plain/plain-text.js'
import { acceptReport, acceptReports, type Acceptance } from '../../src/store/accept-report.js'
import { agreeOnQueue, announceQueue } from '../../src/store/agreements.js'
import { deleteReport } from '../../src/store/delete-report.js'
import { inTransaction } from '../../src/store/in-transaction.js'
import { listReports } from '../../src/store/list-reports.js'
import { openStore, type Store } from '../../src/store/open-store.js'
import type { Pools } from '../../src/store/open-pools.js'
import { beginReport, failReport, unfinishedReports } from '../../src/store/progress.js'
import { readReport } from '../../src/store/read-report.js'
import { saveAnalysis } from '../../src/store/save-analysis.js'
import { isMissing, STORES, type Opened } from './backends.js'
import { sampleAnalysis } from './sample-analysis.js'

const read = textOfLines('全面推行行政执法公示制度。\n基层执法力量不足。', 'txt')

const TABLES = [
  'sources',
  'reports',
  'analyses',
  'indicator_scores',
  'area_scores',
  'unscored_indicators',
  'parts',
  'shortfalls',
  'findings',
] as const

for (const backend of STORES)
  describe.skipIf(isMissing(backend))(`the store on ${backend.name}`, () => {
    let opened: Opened<Pools>
    let store: Store
    let uploads = 0

    /** An upload unlike any before it, unless told otherwise. */
    const upload = (change: Partial<Acceptance> = {}): Acceptance => ({
      owner: 'a',
      incoming: { bytes: Buffer.from(`报告 ${++uploads}`) },
      facts: {},
      framework: '',
      versions: { engine: '1', models: '1' },
      ...change,
    })

    const analysed = async (issuer: string, year: number, owner = 'a') => {
      const { id } = await acceptReport(store, upload({ owner }))
      await saveAnalysis(store, id, read, sampleAnalysis(issuer, year), null)
      return id
    }

    const count = async (table: (typeof TABLES)[number]) => {
      const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM ${sql.table(`fajing.${table}`)}`.execute(
        store,
      )
      return rows[0]?.n
    }

    beforeAll(async () => {
      opened = await backend.open()
      // Two processes that start at once both bring the schema up to date.
      const [first] = await Promise.all([openStore(opened.value.store), openStore(opened.value.store)])
      store = first
    })

    afterAll(() => opened.close())

    test('the same upload twice is one report', async () => {
      const acceptance = upload({ facts: { place: '云岭县', year: 2022, fileName: 'a.txt' } })
      const first = await acceptReport(store, acceptance)
      const again = await acceptReport(store, {
        ...acceptance,
        facts: { year: 2022, place: '云岭县', fileName: 'b.txt' },
      })
      expect(again).toEqual(first)
    })

    test('the same upload from many callers at once is one report', async () => {
      const acceptance = upload()
      const accepted = await Promise.all(Array.from({ length: 8 }, () => acceptReport(store, acceptance)))
      expect(new Set(accepted.map(({ id }) => id)).size).toBe(1)
    })

    test('several taken in at once are what they would be one by one, and two who bring the same in opposite order do not lock each other out', async () => {
      const [one, two] = [upload(), upload()]
      const corrected = { ...two, facts: { year: 2021 } }
      const brought = [one, two, corrected, one]
      const [there, back] = await Promise.all([
        acceptReports(store, brought),
        acceptReports(store, brought.toReversed()),
      ])
      expect(back.toReversed()).toEqual(there)
      expect(new Set(there.map(({ id }) => id)).size).toBe(3)
      expect(await acceptReport(store, corrected)).toEqual(there[2])
      await failReport(store, there[1]?.id ?? '', 'analysis-interrupted', {})
      expect((await acceptReports(store, brought)).map(({ state }) => state)).toEqual(Array(4).fill('queued'))
      expect(await acceptReports(store, [])).toEqual([])
    })

    test.each([
      ['a corrected fact', { facts: { year: 2021 } }],
      ['another framework', { framework: 'outline-2015-2020@1' }],
      ['newer models', { versions: { engine: '1', models: '2' } }],
      ['another owner', { owner: 'b' }],
    ])('%s makes another report', async (_, change) => {
      const acceptance = upload()
      const first = await acceptReport(store, acceptance)
      const other = await acceptReport(store, { ...acceptance, ...change })
      expect(other.id).not.toBe(first.id)
    })

    test('a report goes from queued over running to done, and its analysis comes back to the byte', async () => {
      const acceptance = upload({ facts: { place: '云岭县', fileName: '报告.txt' } })
      const { id, state } = await acceptReport(store, acceptance)
      expect(state).toBe('queued')
      const work = await beginReport(store, id)
      expect(work).toMatchObject({ facts: { place: '云岭县', fileName: '报告.txt' }, starts: 1 })
      expect(
        'bytes' in work!.source &&
          Buffer.from(work!.source.bytes).equals(
            'bytes' in acceptance.incoming ? acceptance.incoming.bytes : Buffer.of(),
          ),
      ).toBe(true)
      expect((await readReport(store, ['a'], id))?.status).toBe('running')
      const analysis = sampleAnalysis('白河县人民政府')
      expect(await saveAnalysis(store, id, read, analysis, null)).toBe(true)
      const stored = await readReport(store, ['a'], id)
      expect(stored?.analysis).toBe(JSON.stringify(analysis))
      expect(stored).toMatchObject({
        status: 'done',
        fileName: '报告.txt',
        issuer: '白河县人民政府',
        year: 2022,
        publishedOn: '2023-03-28',
        score: 33.33,
        revision: 1,
        current: true,
        error: null,
      })
    })

    test('saving twice leaves what saving once leaves', async () => {
      const { id } = await acceptReport(store, upload())
      await beginReport(store, id)
      await saveAnalysis(store, id, read, sampleAnalysis('南关区人民政府'), null)
      const rows = await Promise.all(TABLES.map(count))
      expect(await saveAnalysis(store, id, read, sampleAnalysis('南关区人民政府'), null)).toBe(false)
      expect(await Promise.all(TABLES.map(count))).toEqual(rows)
      expect(await beginReport(store, id)).toBeUndefined()
    })

    test('the stored rows alone give the score', async () => {
      const id = await analysed('数据县人民政府', 2022)
      const { rows } = await sql<{ total: number }>`
        SELECT round((100 * sum(area_score * area_weight) / sum(area_weight))::numeric, 2)::float AS total
        FROM (
          SELECT a.weight AS area_weight, sum(i.level * i.weight) / (3 * sum(i.weight)) AS area_score
          FROM fajing.indicator_scores i JOIN fajing.area_scores a USING (report_id, area)
          WHERE report_id = ${id} GROUP BY area, a.weight
        ) areas`.execute(store)
      expect(rows[0]?.total).toBe((await readReport(store, ['a'], id))?.score)
    })

    test('a failure is kept with its reason, and the same upload tries again', async () => {
      const acceptance = upload()
      const { id } = await acceptReport(store, acceptance)
      await beginReport(store, id)
      await failReport(store, id, 'not-text', { supported: 'TXT' })
      expect(await readReport(store, ['a'], id)).toMatchObject({
        status: 'failed',
        error: { code: 'not-text', params: { supported: 'TXT' } },
      })
      expect(await acceptReport(store, acceptance)).toEqual({ id, state: 'queued' })
      expect(await readReport(store, ['a'], id)).toMatchObject({ status: 'queued', error: null })
    })

    test('a late failure does not undo a result', async () => {
      const id = await analysed('迟来县人民政府', 2022)
      await failReport(store, id, 'internal', {})
      expect((await readReport(store, ['a'], id))?.status).toBe('done')
    })

    test('revisions are numbered in order of arrival, and the newest is current, in whatever order they finish', async () => {
      const issuer = '三修县人民政府'
      const ids: string[] = []
      for (let i = 0; i < 3; i++) ids.push((await acceptReport(store, upload())).id)
      for (const id of [ids[2]!, ids[0]!, ids[1]!]) await saveAnalysis(store, id, read, sampleAnalysis(issuer), null)
      const stored = await Promise.all(ids.map((id) => readReport(store, ['a'], id)))
      expect(stored.map((report) => [report?.revision, report?.current])).toEqual([
        [1, false],
        [2, false],
        [3, true],
      ])
      await deleteReport(store, ['a'], ids[2]!)
      expect((await readReport(store, ['a'], ids[1]!))?.current).toBe(true)
    })

    test('revisions that finish at the same moment agree on the current one', async () => {
      const ids = await Promise.all(Array.from({ length: 6 }, () => analysed('同时县人民政府', 2021)))
      const stored = await Promise.all(ids.map((id) => readReport(store, ['a'], id)))
      expect(stored.filter((report) => report?.current)).toHaveLength(1)
      expect(stored.map((report) => report?.revision).sort()).toEqual([1, 2, 3, 4, 5, 6])
    })

    test('reports without issuer or year are each their own current revision', async () => {
      const ids = await Promise.all([1, 2].map(async () => (await acceptReport(store, upload())).id))
      for (const id of ids) await saveAnalysis(store, id, read, sampleAnalysis(null, null), null)
      const stored = await Promise.all(ids.map((id) => readReport(store, ['a'], id)))
      expect(stored.map((report) => [report?.revision, report?.current])).toEqual([
        [1, true],
        [1, true],
      ])
    })

    test('a corrected fact is analysed from the text that was read before', async () => {
      const acceptance = upload()
      const first = await acceptReport(store, acceptance)
      await saveAnalysis(store, first.id, read, sampleAnalysis('更正县人民政府'), null)
      const corrected = await acceptReport(store, { ...acceptance, facts: { year: 2021 } })
      expect(await beginReport(store, corrected.id)).toMatchObject({ facts: { year: 2021 }, source: { read } })
    })

    test('deleting takes everything, and a source only with its last report', async () => {
      const before = await Promise.all(TABLES.map(count))
      const acceptance = upload()
      const { id } = await acceptReport(store, acceptance)
      const other = await acceptReport(store, { ...acceptance, facts: { year: 2020 } })
      await saveAnalysis(store, id, read, sampleAnalysis('删除县人民政府'), null)
      expect(await deleteReport(store, ['b'], id)).toBe(false)
      expect(await deleteReport(store, ['a'], id)).toBe(true)
      expect(await readReport(store, ['a'], id)).toBeUndefined()
      expect((await readReport(store, ['a'], other.id))?.status).toBe('queued')
      expect(await deleteReport(store, ['a'], other.id)).toBe(true)
      expect(await Promise.all(TABLES.map(count))).toEqual(before)
    })

    test('uploads, results and deletions of one source do not hold each other up', async () => {
      const acceptance = upload()
      const { id } = await acceptReport(store, acceptance)
      for (let round = 0; round < 10; round++)
        await Promise.all([
          acceptReport(store, acceptance),
          saveAnalysis(store, id, read, sampleAnalysis('并发县人民政府'), null),
          acceptReport(store, { ...acceptance, facts: { year: 2000 + round } }).then((other) =>
            deleteReport(store, ['a'], other.id),
          ),
        ])
      expect((await readReport(store, ['a'], id))?.status).toBe('done')
    })

    test('two transactions that wait for each other are both done', async () => {
      const [first, second] = [await acceptReport(store, upload()), await acceptReport(store, upload())]
      const held = (id: string, trx: Store) =>
        trx.updateTable('reports').set({ held: true }).where('id', '=', id).execute()
      const bothIn = meeting(2)
      const cross = (one: string, other: string) =>
        inTransaction(store, async (trx) => {
          await held(one, trx)
          // The embedded store has one connection: there the second cannot begin before the first has ended.
          if (backend.needs !== undefined) await bothIn()
          await held(other, trx)
        })
      await Promise.all([cross(first.id, second.id), cross(second.id, first.id)])
      for (const { id } of [first, second]) await deleteReport(store, ['a'], id)
    })

    test('a report that was deleted while it ran leaves nothing', async () => {
      const { id } = await acceptReport(store, upload())
      await beginReport(store, id)
      await deleteReport(store, ['a'], id)
      expect(await saveAnalysis(store, id, read, sampleAnalysis(), null)).toBe(false)
      expect(await readReport(store, ['a'], id)).toBeUndefined()
    })

    test('lists page by page, filter, and keep owners apart', async () => {
      const ids = [await analysed('甲县人民政府', 2019, 'lister'), await analysed('乙县人民政府', 2020, 'lister')]
      ids.push((await acceptReport(store, upload({ owner: 'lister' }))).id)
      const first = await listReports(store, ['lister'], {}, { limit: 2 })
      expect(first.reports.map(({ id }) => id)).toEqual([ids[2], ids[1]])
      const second = await listReports(store, ['lister'], {}, { limit: 2, before: first.next! })
      expect(second).toMatchObject({ reports: [{ id: ids[0] }], next: null })
      const found = async (filter: Parameters<typeof listReports>[2]) =>
        (await listReports(store, ['lister'], filter, { limit: 9 })).reports.map(({ id }) => id)
      expect(await found({ year: 2019 })).toEqual([ids[0]])
      expect(await found({ place: '云岭', status: 'done' })).toEqual([ids[1], ids[0]])
      expect(await found({ place: '%' })).toEqual([])
      expect(await found({ status: 'queued' })).toEqual([ids[2]])
      expect(await found({ scoreMin: 30, scoreMax: 33.33 })).toEqual([ids[1], ids[0]])
      expect(await found({ scoreMin: 33.34 })).toEqual([])
    })

    test('knows what is unfinished, oldest first', async () => {
      const waiting = (await acceptReport(store, upload())).id
      const running = (await acceptReport(store, upload())).id
      await beginReport(store, running)
      const done = await analysed('完成县人民政府', 2022)
      const unfinished = await unfinishedReports(store, new Date(Date.now() + 1000))
      expect(unfinished.slice(-2)).toEqual([waiting, running])
      expect(unfinished).not.toContain(done)
      expect(await unfinishedReports(store, new Date(0))).toEqual([])
    })

    test('a worker on another queue than the api is refused', async () => {
      await agreeOnQueue(store, 'postgres')
      await announceQueue(store, 'postgres')
      await announceQueue(store, 'redis')
      await agreeOnQueue(store, 'redis')
      await expect(agreeOnQueue(store, 'postgres')).rejects.toMatchObject({ code: 'worker-needs-queue' })
    })
  })

/** Lets each wait until as many have come; whoever comes later goes through. */
function meeting(size: number): () => Promise<void> {
  let there = 0
  let open = (): void => undefined
  const all = new Promise<void>((resolve) => (open = resolve))
  return () => {
    if (++there >= size) open()
    return all
  }
}
