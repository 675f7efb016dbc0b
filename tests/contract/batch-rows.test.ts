import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Analysis } from '../../src/analysis-shape.js'
import { textOfLines } from '../../src/intake/plain/plain-text.js'
import { batchSummer } from '../../src/queue/sum-up-batch.js'
import { receiveBatch, receiveItems, startBatch } from '../../src/store/batches/accept-batch.js'
import { readBatchLines } from '../../src/store/batches/batch-results.js'
import { readBatch } from '../../src/store/batches/read-batch.js'
import { openStore, type Store } from '../../src/store/open-store.js'
import type { Pools } from '../../src/store/open-pools.js'
import { readMeasures, readReportRows } from '../../src/store/report-rows.js'
import { saveAnalysis } from '../../src/store/save-analysis.js'
import { isMissing, STORES, type Opened } from './backends.js'
import { sampleAnalysis } from './sample-analysis.js'

const read = textOfLines('全面推行行政执法公示制度。\n基层执法力量不足。', 'txt')

for (const backend of STORES)
  describe.skipIf(isMissing(backend))(`rows of a batch on ${backend.name}`, () => {
    let opened: Opened<Pools>
    let store: Store
    let uploads = 0

    /** A batch of the contents given, each analysed as told, by the engine of that version; resolves with its id and its reports. */
    const analysed = async (engine: string, items: readonly (readonly [content: string, analysis: Analysis])[]) => {
      const by = { owner: 'a', framework: '', versions: { engine, models: '1' } }
      const { id } = await receiveBatch(store, { owner: 'a', identity: `${++uploads}`, name: null, expected: [] })
      const sent = items.map(([content]) => ({ file: content, facts: {}, source: Buffer.from(content) }))
      await receiveItems(store, id, sent, () => by)
      const reports = await startBatch(store, id)
      for (const [at, report] of reports.entries()) {
        const analysis = items[at]?.[1]
        if (analysis !== undefined) await saveAnalysis(store, report, read, analysis, null)
      }
      return { id, reports }
    }

    const rowsOf = async (batch: string) =>
      (await readReportRows(store, ['a'], { batch })).map(({ id, renewed }) => ({ id, renewed }))

    beforeAll(async () => {
      opened = await backend.open()
      store = await openStore(opened.value.store)
    })

    afterAll(() => opened.close())

    test('an older batch goes on showing what it made, marked where another revision is current', async () => {
      const one = sampleAnalysis('长青县人民政府', 2022)
      const two = sampleAnalysis('常绿县人民政府', 2022)
      const older = await analysed('1', [
        ['甲', one],
        ['乙', two],
      ])
      const newer = await analysed('2', [['甲', { ...one, findings: [] }]])
      const [first, second] = older.reports
      expect(await rowsOf(older.id)).toEqual(
        expect.arrayContaining([
          { id: first, renewed: true },
          { id: second, renewed: false },
        ]),
      )
      expect(await rowsOf(newer.id)).toEqual([{ id: newer.reports[0], renewed: false }])
      expect(await readMeasures(store, ['a'], older.id)).toEqual([{ id: 'outline-2021-2025', reports: 2 }])
      const lines = await readBatchLines(store, ['a'], { id: older.id, expected: [] })
      expect(lines.map(({ current, row }) => [current, row?.findings.error, row?.of])).toEqual([
        [true, 1, 2],
        [true, 1, 2],
      ])
    })

    test('of two files of one issuer and year in a batch the later one counts, whatever comes after', async () => {
      const analysis = sampleAnalysis('双份县人民政府', 2022)
      const older = await analysed('1', [
        ['初稿', analysis],
        ['改稿', analysis],
      ])
      await analysed('2', [['初稿', analysis]])
      expect(await rowsOf(older.id)).toEqual([{ id: older.reports[1], renewed: true }])
      const lines = await readBatchLines(store, ['a'], { id: older.id, expected: [] })
      expect(lines.map(({ current, row }) => [current, row?.rank ?? null])).toEqual([
        [false, null],
        [true, 1],
      ])
    })

    test('a file that was sent twice counts once', async () => {
      const analysis = sampleAnalysis('重复县人民政府', 2022)
      const { id } = await analysed('1', [
        ['重复', analysis],
        ['重复', analysis],
      ])
      const lines = await readBatchLines(store, ['a'], { id, expected: [] })
      expect(lines.map(({ current, row }) => [current, row?.of ?? null])).toEqual([
        [false, null],
        [true, 1],
      ])
    })

    test('files whose issuer or year is unknown take nobody’s place', async () => {
      const { id } = await analysed('1', [
        ['无名一', sampleAnalysis(null, 2022)],
        ['无名二', sampleAnalysis(null, 2022)],
        ['无年一', sampleAnalysis('无年县人民政府', null)],
        ['无年二', sampleAnalysis('无年县人民政府', null)],
      ])
      expect(await rowsOf(id)).toHaveLength(4)
    })

    test('two frameworks of one report: the first stands for it unless another is asked for, also after a later batch', async () => {
      const analysis = sampleAnalysis('双尺县人民政府', 2022)
      const own: Analysis = { ...analysis, framework: 'own-scheme' }
      const { id, reports } = await analysed('1', [
        ['双尺一', analysis],
        ['双尺二', own],
      ])
      await analysed('2', [
        ['双尺一', analysis],
        ['双尺二', own],
      ])
      expect(await rowsOf(id)).toEqual([{ id: reports[0], renewed: true }])
      expect((await readReportRows(store, ['a'], { batch: id, framework: 'own-scheme' })).map((row) => row.id)).toEqual(
        [reports[1]],
      )
    })

    test('is summed up with its own reports where a later one was quicker', async () => {
      const analysis = sampleAnalysis('先后县人民政府', 2022)
      const { id } = await analysed('1', [['先后', analysis]])
      await analysed('2', [['先后', analysis]])
      await batchSummer(store, () => Promise.resolve())(id)
      expect(JSON.parse((await readBatch(store, ['a'], id))?.summary ?? '{}')).toMatchObject({ reports: 1 })
    })
  })
