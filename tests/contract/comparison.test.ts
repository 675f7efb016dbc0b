import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { analyse } from '../../src/analysis.js'
import { backgroundOnce } from '../../src/comparison/background-once.js'
import { comparisonSchema, type Comparison } from '../../src/comparison/comparison-shape.js'
import { textOfLines } from '../../src/intake/plain/plain-text.js'
import { loadKit } from '../../src/kit.js'
import { reportComparer } from '../../src/queue/compare-report.js'
import { acceptReport } from '../../src/store/accept-report.js'
import { dueComparisons, failComparison, readComparison } from '../../src/store/comparisons.js'
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
    let owners = 0

    beforeAll(async () => {
      opened = await backend.open()
      store = await openStore(opened.value.store)
    })

    afterAll(() => opened.close())

    /** Stores the analysis of a text; its comparison is due then. */
    const stored = async (owner: string, content: string) => {
      const read = textOfLines(content, 'txt')
      const { id } = await acceptReport(store, {
        owner,
        incoming: { text: read },
        facts: {},
        framework: '',
        versions: { engine: '1', models: '1' },
      })
      await saveAnalysis(store, id, read, analyse(read, kit))
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

    const comparisonOf = async (owner: string, id: string): Promise<Comparison> => {
      const read = await readComparison(store, owner, id)
      expect(read?.status).toBe('done')
      return comparisonSchema.parse(JSON.parse(read?.comparison ?? ''))
    }

    const newOwner = () => `owner ${++owners}`

    test('a stored analysis makes its comparison due, once', async () => {
      const owner = newOwner()
      const id = await stored(owner, fixture('shuiyang-2022'))
      expect((await readComparison(store, owner, id))?.status).toBe('queued')
      expect(await dueComparisons(store)).toContain(id)
      expect(await settle([id, id])).toBe(2)
      expect(await dueComparisons(store)).not.toContain(id)
      const comparison = await comparisonOf(owner, id)
      expect(comparison.before).toBeNull()
      expect(new Set(comparison.findings.map(({ status }) => status))).toEqual(new Set(['not_assessable']))
    })

    test('the year before that arrives later makes the comparison due again', async () => {
      const owner = newOwner()
      const newer = await stored(owner, fixture('shuiyang-2023'))
      await settle([newer])
      expect((await comparisonOf(owner, newer)).before).toBeNull()
      const older = await stored(owner, fixture('shuiyang-2022'))
      expect(await settle([older])).toBe(2)
      const comparison = await comparisonOf(owner, newer)
      expect(comparison.before).toMatchObject({ id: older, year: 2022 })
      expect(comparison.promises.length).toBeGreaterThan(5)
      expect(comparison.findings.some(({ check }) => check === 'repeated-shortfall')).toBe(true)
    })

    test('shared text is found from both sides, whichever came first, and settles', async () => {
      const owner = newOwner()
      const source = await stored(owner, fixture('linjiang-2020'))
      await settle([source])
      const copy = await stored(owner, COPY)
      expect(await settle([copy])).toBe(2)
      for (const [id, other] of [
        [source, copy],
        [copy, source],
      ] as const) {
        const { shared } = await comparisonOf(owner, id)
        expect(shared).toHaveLength(1)
        expect(shared[0]).toMatchObject({ with: { id: other }, relation: 'other-issuer' })
        expect(shared[0]?.share).toBeGreaterThan(0.9)
      }
    })

    test('two comparisons at once still find each other', async () => {
      const owner = newOwner()
      const ids = [await stored(owner, fixture('linjiang-2020')), await stored(owner, COPY)]
      await Promise.all(ids.map((id) => settle([id])))
      for (const id of ids) expect((await comparisonOf(owner, id)).shared).toHaveLength(1)
    })

    test('one owner never learns of another', async () => {
      const [mine, theirs] = [newOwner(), newOwner()]
      const source = await stored(theirs, fixture('linjiang-2019'))
      await settle([source])
      const copy = await stored(mine, fixture('linjiang-2020'))
      await settle([copy])
      expect(await readComparison(store, mine, source)).toBeUndefined()
      const comparison = await comparisonOf(mine, copy)
      expect(comparison.before).toBeNull()
      expect(comparison.shared).toEqual([])
      expect(JSON.stringify(comparison)).not.toContain(source)
      expect((await comparisonOf(theirs, source)).findings[0]?.status).toBe('not_assessable')
    })

    test('a deleted neighbour leaves the comparison', async () => {
      const owner = newOwner()
      const source = await stored(owner, fixture('linjiang-2020'))
      const copy = await stored(owner, COPY)
      await settle([source, copy])
      await deleteReport(store, owner, source)
      expect((await readComparison(store, owner, copy))?.status).toBe('queued')
      await settle([copy])
      expect((await comparisonOf(owner, copy)).shared).toEqual([])
    })

    test('a new revision takes the place of the old one', async () => {
      const owner = newOwner()
      const older = await stored(owner, fixture('shuiyang-2022'))
      const newer = await stored(owner, fixture('shuiyang-2023'))
      await settle([older, newer])
      const revised = await stored(owner, fixture('shuiyang-2022').replace('抽查案卷160卷', '抽查案卷180卷'))
      expect((await readComparison(store, owner, newer))?.status).toBe('queued')
      await settle([revised, newer])
      expect((await comparisonOf(owner, newer)).before?.id).toBe(revised)
    })

    test('a comparison that fails for good says so, and is tried again when a neighbour changes', async () => {
      const owner = newOwner()
      const newer = await stored(owner, fixture('shuiyang-2023'))
      await failComparison(store, newer)
      expect((await readComparison(store, owner, newer))?.status).toBe('failed')
      await settle([await stored(owner, fixture('shuiyang-2022'))])
      expect((await comparisonOf(owner, newer)).before).not.toBeNull()
    })
  })
