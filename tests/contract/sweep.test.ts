import { EVERYWHERE } from '../../src/access/scope.js'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Kits } from '../../src/kits.js'
import { backgroundOnce } from '../../src/comparison/background-once.js'
import { loadKit } from '../../src/kit.js'
import { Metrics } from '../../src/metrics/metrics.js'
import { reportAnalyser } from '../../src/queue/analyse-report.js'
import { openQueue } from '../../src/queue/open-queue.js'
import { BadInput, type ReportQueue } from '../../src/queue/queue.js'
import { sweep } from '../../src/queue/sweep.js'
import { acceptReport } from '../../src/store/accept-report.js'
import type { Pools } from '../../src/store/open-pools.js'
import { openStore, type Store } from '../../src/store/open-store.js'
import { receiveBatch, receiveItems, startBatch } from '../../src/store/batches/accept-batch.js'
import { beginReport, failReport, unfinishedReports } from '../../src/store/progress.js'
import { readReport } from '../../src/store/read-report.js'
import { SAMPLE_REPORT } from '../e2e/sample-report.js'
import { isMissing, STORES, type Opened } from './backends.js'

const kit = loadKit()
const background = backgroundOnce()

for (const backend of STORES)
  describe.skipIf(isMissing(backend))(`store and queue together on ${backend.name}`, () => {
    let opened: Opened<Pools>
    let store: Store
    let queue: ReportQueue

    const kits = new Kits(
      () => kit,
      () => store,
    )

    beforeAll(async () => {
      opened = await backend.open()
      store = await openStore(opened.value.store)
      const databaseUrl = backend.needs === undefined ? undefined : process.env[backend.needs]
      queue = await openQueue({ redisUrl: undefined, databaseUrl }, opened.value, () => undefined)
    })

    afterAll(async () => {
      await queue.close()
      await opened.close()
    })

    const accept = (content: string) =>
      acceptReport(store, {
        owner: '*',
        incoming: { bytes: Buffer.from(content) },
        facts: {},
        framework: '',
        versions: { engine: '1', models: '1' },
      })

    const soon = () => new Date(Date.now() + 1000)

    test('what the store knows and the queue forgot is queued again, once', async () => {
      const { id } = await accept(SAMPLE_REPORT)
      const interrupted = (await accept(`${SAMPLE_REPORT}\n`)).id
      await beginReport(store, interrupted)
      expect(await sweep(store, queue, new Date(0))).toBe(0)
      expect(await sweep(store, queue, soon())).toBe(2)
      expect(await sweep(store, queue, soon())).toBe(0)
      const worker = queue.work(reportAnalyser(store, kits, background, new Metrics()), () => Promise.resolve())
      try {
        await expect
          .poll(async () => (await readReport(store, EVERYWHERE, id))?.status, { timeout: 20_000 })
          .toBe('done')
        await expect.poll(async () => (await readReport(store, EVERYWHERE, interrupted))?.status).toBe('done')
      } finally {
        await worker.close(5000)
      }
      expect(await sweep(store, queue, soon())).toBe(0)
    })

    test('what comes in with a batch is left alone until all of the batch is there', async () => {
      const acceptance = { owner: '*', identity: 'on its way', name: null, expected: [] }
      const { id } = await receiveBatch(store, acceptance)
      const source = Buffer.from(`${SAMPLE_REPORT}\n\n\n`)
      const by = { owner: '*', framework: '', versions: { engine: '1', models: '1' } }
      await receiveItems(store, id, [{ file: 'one.txt', facts: {}, source }], () => by)
      expect(await unfinishedReports(store, soon())).toEqual([])
      const reports = await startBatch(store, id)
      expect(reports).toHaveLength(1)
      expect(await unfinishedReports(store, soon())).toEqual(reports)
      await failReport(store, reports[0] ?? '', 'analysis-interrupted', { times: 1 })
    })

    test('a report that brings its process down every time ends failed', async () => {
      const { id } = await accept(`${SAMPLE_REPORT}\n\n`)
      for (let starts = 0; starts < 10; starts++) await beginReport(store, id)
      const analyse = reportAnalyser(store, kits, background, new Metrics())
      await expect(analyse({ id, lastAttempt: false })).rejects.toBeInstanceOf(BadInput)
      expect(await readReport(store, EVERYWHERE, id)).toMatchObject({
        status: 'failed',
        error: { code: 'analysis-interrupted', params: { times: 10 } },
      })
    })

    test('a job whose report is gone ends quietly', async () => {
      await reportAnalyser(store, kits, background, new Metrics())({ id: randomUUID(), lastAttempt: true })
    })
  })
