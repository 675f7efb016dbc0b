import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { EVERYWHERE } from '../../src/access/scope.js'
import { analyse } from '../../src/analysis.js'
import { backgroundOnce } from '../../src/comparison/background-once.js'
import { comparedWithin, neighboursOf } from '../../src/comparison/compared-within.js'
import { comparisonSchema, type Comparison } from '../../src/comparison/comparison-shape.js'
import { textOfLines } from '../../src/intake/plain/plain-text.js'
import { loadKit } from '../../src/kit.js'
import { reportComparer } from '../../src/queue/compare-report.js'
import { acceptReport } from '../../src/store/accept-report.js'
import { dueComparisons, failComparison, readComparison, reportsWithin } from '../../src/store/comparisons.js'
import { deleteReport } from '../../src/store/delete-report.js'
import { openStore, type Store } from '../../src/store/open-store.js'
import type { Pools } from '../../src/store/open-pools.js'
import { saveAnalysis } from '../../src/store/save-analysis.js'
import { isMissing, STORES, type Opened } from './backends.js'

const kit = loadKit()
const background = backgroundOnce()
const fixture = (name: string) => readFileSync(`fixtures/comparison/${name}.txt`, 'utf8')

/** A report of another place that is 临江市's but for the name. */
const COPY = fixture('linjiang-2020').replaceAll('临江', '望河')

for (const backend of STORES)
  describe.skipIf(isMissing(backend))(`comparisons on ${backend.name}`, () => {
    let opened: Opened<Pools>
    let store: Store

    beforeAll(async () => {
      opened = await backend.open()
      store = await openStore(opened.value.store)
    })

    // Comparisons look at all reports there are.
    beforeEach(async () => {
      await sql`DELETE FROM fajing.reports`.execute(store)
      await sql`DELETE FROM fajing.sources`.execute(store)
    })

    afterAll(() => opened.close())

    /** Stores the analysis of a text; its comparison is due then. */
    const stored = async (content: string, owner = '*') => {
      const read = textOfLines(content, 'txt')
      const { id } = await acceptReport(store, {
        owner,
        incoming: { text: read },
        facts: {},
        framework: '',
        versions: { engine: '1', models: '1' },
      })
      await saveAnalysis(store, id, read, analyse(read, kit), null)
      return id
    }

    /** Works on what is due until nothing is; gives how many comparisons that took. */
    const settle = async (first: readonly string[]) => {
      const waiting = [...first]
      let jobs = 0
      const compare = reportComparer(store, background, (id) => Promise.resolve(void waiting.push(id)))
      for (let id; (id = waiting.shift()) !== undefined; jobs++) await compare({ id, lastAttempt: false })
      return jobs
    }

    const comparisonOf = async (id: string): Promise<Comparison> => {
      const read = await readComparison(store, EVERYWHERE, id)
      expect(read?.status).toBe('done')
      return comparisonSchema.parse(JSON.parse(read?.comparison ?? ''))
    }

    const deleted = (id: string) => deleteReport(store, EVERYWHERE, id)

    test('a stored analysis makes its comparison due, once', async () => {
      const id = await stored(fixture('shuiyang-2022'))
      expect((await readComparison(store, EVERYWHERE, id))?.status).toBe('queued')
      expect(await dueComparisons(store)).toContain(id)
      expect(await settle([id, id])).toBe(2)
      expect(await dueComparisons(store)).not.toContain(id)
      const comparison = await comparisonOf(id)
      expect(comparison.before).toBeNull()
      expect(new Set(comparison.findings.map(({ status }) => status))).toEqual(new Set(['not_assessable']))
    })

    test('the year before that arrives later makes the comparison due again', async () => {
      const newer = await stored(fixture('shuiyang-2023'))
      await settle([newer])
      expect((await comparisonOf(newer)).before).toBeNull()
      const older = await stored(fixture('shuiyang-2022'))
      expect(await settle([older])).toBe(2)
      const comparison = await comparisonOf(newer)
      expect(comparison.before).toMatchObject({ id: older, year: 2022 })
      expect(comparison.promises.length).toBeGreaterThan(5)
      expect(comparison.findings.some(({ check }) => check === 'repeated-shortfall')).toBe(true)
    })

    test('shared text is found from both sides, whichever came first, and settles', async () => {
      const source = await stored(fixture('linjiang-2020'))
      await settle([source])
      const copy = await stored(COPY)
      expect(await settle([copy])).toBe(2)
      for (const [id, other] of [
        [source, copy],
        [copy, source],
      ] as const) {
        const { shared } = await comparisonOf(id)
        expect(shared).toHaveLength(1)
        expect(shared[0]).toMatchObject({ with: { id: other }, relation: 'other-issuer' })
        expect(shared[0]?.share).toBeGreaterThan(0.9)
      }
    })

    test('two comparisons at once still find each other', async () => {
      const ids = [await stored(fixture('linjiang-2020')), await stored(COPY)]
      await Promise.all(ids.map((id) => settle([id])))
      for (const id of ids) expect((await comparisonOf(id)).shared).toHaveLength(1)
    })

    test('a reader is shown nothing of reports outside the scope', async () => {
      const source = await stored(fixture('linjiang-2020'), '/临江市')
      const copy = await stored(COPY, '/别处县')
      await settle([source, copy])
      const comparison = await comparisonOf(copy)
      expect(comparison.shared).toHaveLength(1)
      expect(await readComparison(store, ['/别处县'], source)).toBeUndefined()
      expect(await reportsWithin(store, ['/别处县'], neighboursOf(comparison))).toEqual(new Set())
      expect(await reportsWithin(store, ['/别处县', '/临江市'], neighboursOf(comparison))).toEqual(new Set([source]))
      const shown = comparedWithin(comparison, new Set())
      expect(shown.shared).toEqual([])
      expect(JSON.stringify(shown)).not.toContain(source)
    })

    test('a deleted neighbour leaves the comparison', async () => {
      const source = await stored(fixture('linjiang-2020'))
      const copy = await stored(COPY)
      await settle([source, copy])
      await deleteReport(store, EVERYWHERE, source)
      expect((await readComparison(store, EVERYWHERE, copy))?.status).toBe('queued')
      await settle([copy])
      expect((await comparisonOf(copy)).shared).toEqual([])
    })

    test('reports that are deleted while their comparisons are stored leave nothing, and hold nobody up', async () => {
      const copies = await Promise.all(
        Array.from({ length: 6 }, (_, k) => stored(COPY.replaceAll('望河', `望${'江湖海溪泉洲'[k]}`))),
      )
      const kept = await stored(fixture('linjiang-2020'))
      await Promise.all([...copies, kept].flatMap((id) => [settle([id]), ...(id === kept ? [] : [deleted(id)])]))
      await settle(await dueComparisons(store))
      expect((await comparisonOf(kept)).shared).toEqual([])
      const { rows } = await sql<{ id: string }>`SELECT report_id AS id FROM fajing.comparisons`.execute(store)
      expect(rows).toEqual([{ id: kept }])
    })

    test('a new revision takes the place of the old one', async () => {
      const older = await stored(fixture('shuiyang-2022'))
      const newer = await stored(fixture('shuiyang-2023'))
      await settle([older, newer])
      const revised = await stored(fixture('shuiyang-2022').replace('抽查案卷160卷', '抽查案卷180卷'))
      expect((await readComparison(store, EVERYWHERE, newer))?.status).toBe('queued')
      await settle([revised, newer])
      expect((await comparisonOf(newer)).before?.id).toBe(revised)
    })

    test('a comparison that fails for good says so, and is tried again when a neighbour changes', async () => {
      const newer = await stored(fixture('shuiyang-2023'))
      await failComparison(store, newer)
      expect((await readComparison(store, EVERYWHERE, newer))?.status).toBe('failed')
      await settle([await stored(fixture('shuiyang-2022'))])
      expect((await comparisonOf(newer)).before).not.toBeNull()
    })
  })
