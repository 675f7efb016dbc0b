import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { frameworkSchema, type Framework } from '../../src/framework/framework.js'
import { textOfLines } from '../../src/intake/plain/plain-text.js'
import { frameworkIdentity, Kits } from '../../src/kits.js'
import { loadKit } from '../../src/kit.js'
import { acceptReport } from '../../src/store/accept-report.js'
import { keepFramework, offeredFrameworks, readFramework, removeFramework } from '../../src/store/frameworks.js'
import type { Pools } from '../../src/store/open-pools.js'
import { openStore, type Store } from '../../src/store/open-store.js'
import { readMeasures, readReportRows } from '../../src/store/report-rows.js'
import { saveAnalysis } from '../../src/store/save-analysis.js'
import { isMissing, STORES, type Opened } from './backends.js'
import { sampleAnalysis } from './sample-analysis.js'

const REPORT = { rows: 1, indicators: 1, unplaced: [], notes: [] }
const kit = loadKit()

function scheme(id: string, version: string, change: Partial<Framework> = {}): Framework {
  const provenance = { verified: false, source: '自拟' }
  const indicators = [{ number: '1', title: '行政复议', area: 'disputes', terms: ['行政复议'], ...provenance }]
  const chapters = [{ number: '1', title: '化解', indicators, ...provenance }]
  return frameworkSchema.parse({ id, version, title: '某省指标体系', years: null, chapters, ...provenance, ...change })
}

for (const backend of STORES)
  describe.skipIf(isMissing(backend))(`frameworks that owners bring, on ${backend.name}`, () => {
    let opened: Opened<Pools>
    let store: Store
    const kits = new Kits(
      () => kit,
      () => store,
    )

    beforeAll(async () => {
      opened = await backend.open()
      store = await openStore(opened.value.store)
    })

    afterAll(() => opened.close())

    test('the newest version is offered, the others stay readable, and none ever changes', async () => {
      expect(await keepFramework(store, 'a', scheme('twice', '1'), REPORT)).toEqual({ isNew: true })
      expect(await keepFramework(store, 'a', scheme('twice', '2'), REPORT)).toEqual({ isNew: true })
      expect(await keepFramework(store, 'a', scheme('twice', '2'), REPORT)).toEqual({ isNew: false })
      expect(await offeredFrameworks(store, 'a')).toEqual([scheme('twice', '2')])
      expect(await readFramework(store, 'a', 'twice', '1')).toEqual(scheme('twice', '1'))
      await expect(sql`UPDATE fajing.frameworks SET framework = '{}'`.execute(store)).rejects.toThrow('never changes')
    })

    test('another scheme does not take an id', async () => {
      await keepFramework(store, 'a', scheme('taken', '1'), REPORT)
      const other = scheme('taken', '2', { title: '另一个' })
      await expect(keepFramework(store, 'a', other, REPORT)).rejects.toMatchObject({ code: 'framework-id-taken' })
      expect(await keepFramework(store, 'b', other, REPORT)).toEqual({ isNew: true })
    })

    test('one owner never sees another’s', async () => {
      await keepFramework(store, 'owner', scheme('mine', '1'), REPORT)
      expect(await offeredFrameworks(store, 'stranger')).toEqual([])
      expect((await kits.named('stranger', 'mine@1')).frameworks).toEqual(kit.frameworks)
      expect(await removeFramework(store, 'stranger', 'mine')).toBeUndefined()
    })

    test('a kit has the very version that something stored names', async () => {
      await keepFramework(store, 'versions', scheme('v', '1'), REPORT)
      const before = frameworkIdentity(await kits.offered('versions'), 'v')
      await keepFramework(store, 'versions', scheme('v', '2', { years: [2026, 2030] }), REPORT)
      const versionOf = async (identity: string) =>
        (await kits.named('versions', identity)).frameworks.find(({ id }) => id === 'v')?.version
      const now = await kits.offered('versions')
      expect([before, frameworkIdentity(now, 'v')]).toEqual(['v@1', 'v@2'])
      expect([await versionOf('v@1'), await versionOf('v@2')]).toEqual(['1', '2'])
      expect(await versionOf(frameworkIdentity(now, undefined))).toBe('2')
      expect(await versionOf(frameworkIdentity(kit, undefined))).toBeUndefined()
    })

    test('one that nothing was measured by is deleted, any other is retired and comes back by import', async () => {
      await keepFramework(store, 'c', scheme('unused', '1'), REPORT)
      expect(await removeFramework(store, 'c', 'unused')).toEqual({ reports: 0 })
      expect(await readFramework(store, 'c', 'unused', '1')).toBeUndefined()
      await keepFramework(store, 'c', scheme('used', '1'), REPORT)
      await measured('c', '甲县人民政府', 'used')
      expect(await removeFramework(store, 'c', 'used')).toEqual({ reports: 1 })
      expect(await offeredFrameworks(store, 'c')).toEqual([])
      expect(await readFramework(store, 'c', 'used', '1')).toBeDefined()
      expect(await removeFramework(store, 'c', 'used')).toBeUndefined()
      await keepFramework(store, 'c', scheme('used', '1'), REPORT)
      expect(await offeredFrameworks(store, 'c')).toHaveLength(1)
    })

    test('a report stands under the outline and, next to it, under a scheme', async () => {
      await measured('d', '乙县人民政府', 'scheme-x')
      await measured('d', '乙县人民政府', undefined)
      await measured('d', '丙县人民政府', 'scheme-x')
      const shown = async (framework?: string) =>
        (await readReportRows(store, ['d'], { framework })).map((row) => [row.issuer, row.framework])
      expect(await shown()).toEqual([
        ['丙县人民政府', 'scheme-x'],
        ['乙县人民政府', 'outline-2021-2025'],
      ])
      expect(await shown('scheme-x')).toHaveLength(2)
      expect(await readMeasures(store, ['d'], undefined)).toEqual([
        { id: 'scheme-x', reports: 2 },
        { id: 'outline-2021-2025', reports: 1 },
      ])
    })

    /** A report that is analysed, by a framework that was chosen or by the outline of its year. */
    async function measured(owner: string, issuer: string, framework: string | undefined): Promise<void> {
      const text = textOfLines(`${issuer}全面推行行政执法公示制度。\n基层执法力量不足。`, 'txt')
      const { id } = await acceptReport(store, {
        owner,
        incoming: { text },
        facts: { framework },
        framework: framework === undefined ? 'by-year:' : `${framework}@1`,
        versions: kit.versions,
      })
      const analysis = sampleAnalysis(issuer)
      await saveAnalysis(store, id, text, framework === undefined ? analysis : { ...analysis, framework }, null)
    }
  })
