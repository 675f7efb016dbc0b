import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BatchItem } from '../../src/batch/batch-item.js'
import { FajingError } from '../../src/errors.js'
import { textOfLines } from '../../src/intake/plain/plain-text.js'
import { batchSummer } from '../../src/queue/sum-up-batch.js'
import { receiveBatch, receiveItems, startBatch } from '../../src/store/batches/accept-batch.js'
import { changeMark } from '../../src/store/batches/changes.js'
import { settledBatches } from '../../src/store/batches/finish-batch.js'
import { listBatches, readBatch, readItems } from '../../src/store/batches/read-batch.js'
import { steerBatch } from '../../src/store/batches/steer-batch.js'
import { dueComparisons, waitsForBatch } from '../../src/store/comparisons.js'
import { openStore, type Store } from '../../src/store/open-store.js'
import type { Pools } from '../../src/store/open-pools.js'
import { beginReport, failReport, unfinishedReports } from '../../src/store/progress.js'
import { readProfile, writeProfile } from '../../src/store/profiles.js'
import { readReportRows } from '../../src/store/report-rows.js'
import { addReview, readReviews } from '../../src/store/reviews.js'
import { saveAnalysis } from '../../src/store/save-analysis.js'
import { isMissing, STORES, type Opened } from './backends.js'
import { sampleAnalysis } from './sample-analysis.js'

const read = textOfLines('全面推行行政执法公示制度。\n基层执法力量不足。', 'txt')
const nobodyCompares = () => Promise.resolve()
const BY = { owner: 'a', framework: '', versions: { engine: '1', models: '1' } }

for (const backend of STORES)
  describe.skipIf(isMissing(backend))(`batches on ${backend.name}`, () => {
    let opened: Opened<Pools>
    let store: Store
    let uploads = 0

    const item = (change: Partial<BatchItem> = {}): BatchItem => ({
      file: `${++uploads}.txt`,
      facts: {},
      source: Buffer.from(`报告 ${uploads}`),
      ...change,
    })

    /** A batch that runs, with the ids of its reports. */
    const started = async (items: readonly BatchItem[], expected = [{ place: '无名县', year: null }]) => {
      const { id } = await receiveBatch(store, { owner: 'a', identity: `batch ${++uploads}`, name: null, expected })
      await receiveItems(store, id, items, () => BY)
      return { id, reports: await startBatch(store, id) }
    }

    const counts = async (id: string) => (await readBatch(store, ['a'], id))?.counts

    beforeAll(async () => {
      opened = await backend.open()
      store = await openStore(opened.value.store)
    })

    afterAll(() => opened.close())

    test('counts every item by its stage', async () => {
      const refused = new FajingError('file-too-large', { size: '30 MB', limit: '20 MB' })
      const { id, reports } = await started([
        item(),
        item(),
        item({ source: refused }),
        item({ file: null, source: null, facts: { place: '云岭县', year: 2022 } }),
      ])
      expect(reports).toHaveLength(2)
      await beginReport(store, reports[0] ?? '')
      expect(await counts(id)).toEqual({
        queued: 1,
        running: 1,
        done: 0,
        failed: 1,
        cancelled: 0,
        missing: 1,
        total: 4,
      })
      expect(await readItems(store, id, { from: 2 })).toMatchObject([
        { position: 2, status: 'failed', error: { code: 'file-too-large', params: { limit: '20 MB' } } },
        { position: 3, status: 'missing', place: '云岭县', year: 2022, reportId: null },
      ])
      expect(await readItems(store, id, { status: 'running' })).toMatchObject([{ position: 0, reportId: reports[0] }])
    })

    test('the same upload is the same batch, and its items are taken in once', async () => {
      const acceptance = { owner: 'a', identity: 'same', name: null, expected: [] }
      const first = await receiveBatch(store, acceptance)
      const one = item()
      await receiveItems(store, first.id, [one], () => BY)
      const again = await receiveBatch(store, acceptance)
      expect(again).toEqual({ id: first.id, state: 'receiving' })
      await receiveItems(store, again.id, [one], () => BY)
      await startBatch(store, first.id)
      expect((await counts(first.id))?.total).toBe(1)
      expect((await receiveBatch(store, acceptance)).state).toBe('running')
      expect((await receiveBatch(store, { ...acceptance, owner: 'b' })).id).not.toBe(first.id)
      expect(await readBatch(store, ['b'], first.id)).toBeUndefined()
    })

    test('a paused batch starts nothing until it is resumed', async () => {
      const { id, reports } = await started([item(), item()])
      const [first = '', second = ''] = reports
      await beginReport(store, first)
      expect(await steerBatch(store, ['a'], id, 'pause')).toEqual({ add: [], remove: [second] })
      expect(await beginReport(store, second)).toBeUndefined()
      const soon = new Date(Date.now() + 1000)
      expect(await unfinishedReports(store, soon)).not.toContain(second)
      expect(await saveAnalysis(store, first, read, sampleAnalysis('暂停县人民政府'), null)).toBe(true)
      expect(await readBatch(store, ['a'], id)).toMatchObject({ status: 'paused', estimate: null })
      expect(await steerBatch(store, ['a'], id, 'resume')).toEqual({ add: [second], remove: [] })
      expect(await beginReport(store, second)).toBeDefined()
    })

    test('what another running batch waits for is neither held back nor cancelled', async () => {
      const shared = item()
      const { id, reports } = await started([shared, item()])
      await started([shared])
      expect((await steerBatch(store, ['a'], id, 'pause')).remove).toEqual([reports[1]])
      expect((await steerBatch(store, ['a'], id, 'cancel')).remove).toEqual([reports[1]])
      expect(await beginReport(store, reports[0] ?? '')).toBeDefined()
      expect(await counts(id)).toMatchObject({ running: 1, cancelled: 1 })
    })

    test('a cancelled batch can only be tried again', async () => {
      const { id, reports } = await started([item()])
      await steerBatch(store, ['a'], id, 'cancel')
      expect(await readBatch(store, ['a'], id)).toMatchObject({ status: 'cancelled', counts: { cancelled: 1 } })
      await expect(steerBatch(store, ['a'], id, 'resume')).rejects.toMatchObject({ code: 'batch-state' })
      await expect(steerBatch(store, ['b'], id, 'retry')).rejects.toMatchObject({ code: 'batch-unknown' })
      expect((await steerBatch(store, ['a'], id, 'retry')).add).toEqual(reports)
    })

    test('retry takes up the failed ones alone', async () => {
      const { id, reports } = await started([item(), item()])
      const [good = '', bad = ''] = reports
      await saveAnalysis(store, good, read, sampleAnalysis('重试县人民政府'), null)
      await failReport(store, bad, 'not-a-report', { reason: '太短' })
      await batchSummer(store, nobodyCompares)(id)
      expect(await readBatch(store, ['a'], id)).toMatchObject({ status: 'done', counts: { done: 1, failed: 1 } })
      expect((await steerBatch(store, ['a'], id, 'retry')).add).toEqual([bad])
      expect(await readBatch(store, ['a'], id)).toMatchObject({
        status: 'running',
        summary: null,
        counts: { queued: 1 },
      })
    })

    test('is summed up when the last report is finished, and not before', async () => {
      const { id, reports } = await started([item(), item()])
      const compared: string[] = []
      const sumUp = batchSummer(store, (report) => Promise.resolve(void compared.push(report)))
      await saveAnalysis(store, reports[0] ?? '', read, sampleAnalysis('汇总一县人民政府', 2023), null)
      await sumUp(id)
      expect((await readBatch(store, ['a'], id))?.status).toBe('running')
      expect(await waitsForBatch(store, reports[0] ?? '')).toBe(true)
      expect(await dueComparisons(store)).not.toContain(reports[0])
      await saveAnalysis(store, reports[1] ?? '', read, sampleAnalysis('汇总二县人民政府', 2023), null)
      expect(await settledBatches(store)).toContain(id)
      await sumUp(id)
      const batch = await readBatch(store, ['a'], id)
      expect(batch?.status).toBe('done')
      expect(compared).toEqual(expect.arrayContaining(reports))
      expect(await waitsForBatch(store, reports[0] ?? '')).toBe(false)
      expect(JSON.parse(batch?.summary ?? '{}')).toMatchObject({
        reports: 2,
        incomplete: 2,
        missing: [{ place: '无名县', year: null }],
        weakest: ['rules', 'enforcement'],
      })
    })

    test('the estimate waits for three reports', async () => {
      const { id, reports } = await started([item(), item(), item(), item(), item()])
      for (const [n, report] of reports.slice(0, 3).entries()) {
        expect((await readBatch(store, ['a'], id))?.estimate).toBeNull()
        await saveAnalysis(store, report, read, sampleAnalysis(`估时${n}县人民政府`), null)
      }
      expect((await readBatch(store, ['a'], id))?.estimate).toMatchObject({ basis: 3 })
      expect((await readBatch(store, ['a'], id))?.estimate?.secondsLeft).toBeLessThan(60)
    })

    test('whoever asks from a mark on is told what changed since', async () => {
      const { id, reports } = await started([item(), item()])
      // A transaction of somebody else that is still open holds the mark back: until it is over, changes are told twice.
      let mark = ''
      await expect
        .poll(async () => readItems(store, id, { changedSince: (mark = await changeMark(store)) }), { timeout: 10_000 })
        .toEqual([])
      await beginReport(store, reports[1] ?? '')
      expect(await readItems(store, id, { changedSince: mark })).toMatchObject([{ position: 1, status: 'running' }])
    })

    test('lists an owner’s batches, newest first', async () => {
      const { id } = await started([item()])
      expect((await listBatches(store, ['a'], { limit: 1 })).ids).toEqual([id])
      expect((await listBatches(store, ['nobody'], { limit: 1 })).ids).toEqual([])
    })

    test('rows of current reports come with all that the matrix shows', async () => {
      const { id, reports } = await started([item()])
      await saveAnalysis(store, reports[0] ?? '', read, sampleAnalysis('矩阵县人民政府', 2021), null)
      const [row] = await readReportRows(store, ['a'], { batch: id })
      expect(row).toMatchObject({
        issuer: '矩阵县人民政府',
        year: 2021,
        publishedOn: '2023-03-28',
        indicators: [
          { level: 0 },
          { id: 'outline-2021-2025/13', area: 'enforcement', level: 3, weight: 1 },
          { level: 0 },
        ],
        parts: { measures: 'present', plan: 'absent' },
        shortfalls: { vague: 0, concrete: 1, cause: 0 },
        findings: { error: 1, warning: 0, info: 0 },
      })
      expect(await readReportRows(store, ['a'], { batch: id, level: 'province' })).toEqual([])
      expect(await readReportRows(store, ['b'], { batch: id })).toEqual([])
    })

    test('reviews are a record that can only grow', async () => {
      const { reports } = await started([item()])
      const [id = ''] = reports
      const claim = { kind: 'part', fingerprint: 'f', about: 'plan', machine: 'absent' } as const
      const said = { decision: 'corrected', value: 'present', reason: '在附件中', person: '甲' } as const
      await addReview(store, ['a'], id, claim, said)
      await addReview(store, ['a'], id, claim, { ...said, decision: 'confirmed', value: null })
      expect(await readReviews(store, ['a'], id)).toMatchObject([{ decision: 'confirmed', value: null, person: '甲' }])
      expect(await readReviews(store, ['b'], id)).toEqual([])
      for (const change of [
        'UPDATE fajing.reviews SET reason = reason',
        'DELETE FROM fajing.reviews',
        'TRUNCATE fajing.reviews',
      ])
        await expect(sql.raw(change).execute(store)).rejects.toThrow('only grows')
    })

    test('a profile is an owner’s own', async () => {
      expect(await readProfile(store, 'a')).toEqual({ areas: {}, indicators: {} })
      await writeProfile(store, 'a', { areas: { rules: 2 }, indicators: {} })
      await writeProfile(store, 'a', { areas: { rules: 3 }, indicators: { 'outline-2021-2025/13': 0 } })
      expect(await readProfile(store, 'a')).toEqual({ areas: { rules: 3 }, indicators: { 'outline-2021-2025/13': 0 } })
      expect(await readProfile(store, 'b')).toEqual({ areas: {}, indicators: {} })
    })
  })
