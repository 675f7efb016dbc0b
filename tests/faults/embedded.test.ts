import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPools } from '../../src/store/open-pools.js'
import { connectStore, type Store } from '../../src/store/open-store.js'
import { insistOnAll, upload, type Promised } from './caller.js'
import { ServiceProcess } from './process.js'
import { undisturbed } from './reports.js'
import { tell, times } from './rounds.js'
import { until } from './until.js'
import { expectWhole, settled } from './verdict.js'

let directory: string
let service: ServiceProcess | undefined

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'fajing-faults-'))
})

afterEach(async () => {
  await service?.end('SIGKILL')
  await rm(directory, { recursive: true })
})

const start = (limit?: string) => ServiceProcess.start({ FAJING_DATA_DIR: directory }, limit)

/** Looks into the store when no process holds it. */
async function look(use: (store: Store) => Promise<void>): Promise<void> {
  const pools = await openPools({ databaseUrl: undefined, dataDirectory: directory }, () => undefined)
  await use(connectStore(pools.store))
  await pools.close()
}

/** Runs the service until nothing is left to do, lets it end in order, and looks whether all is whole. */
async function finish(promised: Promised): Promise<void> {
  service = await start()
  await service.ready()
  const { address } = service
  await until(
    async () => isIdle(await (await fetch(new URL('/metrics', address))).text()),
    120_000,
    'for an idle service',
  )
  expect(await service.end('SIGTERM')).toBe(0)
  await look(async (store) => {
    await settled(store, 1000)
    await expectWhole(store, promised)
  })
}

function isIdle(metrics: string): boolean {
  const jobs = [...metrics.matchAll(/^fajing_queue_jobs\{.*\} (\d+)$/gm)].map(([, count]) => Number(count))
  return /^fajing_oldest_report_seconds 0$/m.test(metrics) && jobs.length > 0 && jobs.every((count) => count === 0)
}

const ROUNDS = times(5, 100)

test(`the process is stopped at ${ROUNDS} random moments`, async () => {
  const promised: Promised = new Map()
  const samples = await undisturbed(ROUNDS * 3)
  let address = 'http://127.0.0.1:1'
  const uploads = insistOnAll(() => address, samples, promised)
  let interrupted = 0
  for (let round = 0; round < ROUNDS; round++) {
    service = await start()
    address = service.address
    // Some moments are in the start of the process, most in its work.
    if (Math.random() > 0.2) await service.ready()
    await pause(Math.random() * 1500)
    const before = promised.size
    await service.end('SIGKILL')
    if (before < samples.length) interrupted++
  }
  service = await start()
  address = service.address
  await uploads
  await service.end('SIGTERM')
  await finish(promised)
  tell('kill -9 of the embedded service', { rounds: ROUNDS, reports: promised.size, 'while uploads ran': interrupted })
})

test('a file that cannot grow is told to the caller, and what was accepted is done', async () => {
  const promised: Promised = new Map()
  const [first, second] = await undisturbed(2)
  if (first === undefined || second === undefined) return
  // 512-byte blocks of sh: no file grows beyond 16 MB, which is what a segment of the log takes.
  service = await start(`ulimit -f ${(16 * 1_048_576) / 512}`)
  await service.ready()
  expect(await upload(service.address, first, promised)).toBe(202)
  const statuses: (number | undefined)[] = []
  for (let n = 0; n < 8 && !statuses.includes(503); n++)
    statuses.push(await upload(service.address, { bytes: randomBytes(3_000_000), analysis: '' }, new Map()))
  expect(statuses.at(-1)).toBe(503)
  expect(service.said).toContain('request failed')
  expect(service.said.length).toBeLessThan(100_000)
  await upload(service.address, second, promised)
  await service.end('SIGKILL')
  service = await start()
  await service.ready()
  await insistOnAll(() => service?.address ?? '', [second], promised)
  await until(async () => (await statusOf([...promised.keys()])).every((status) => status === 'done'), 60_000)
  tell('a file that cannot grow', { rounds: 1, 'uploads refused': statuses.filter((status) => status === 503).length })
})

async function statusOf(ids: readonly string[]): Promise<string[]> {
  const asked = ids.map(async (id) => {
    const answer = await fetch(new URL(`/api/v1/reports/${id}`, service?.address))
    return ((await answer.json()) as { status: string }).status
  })
  return Promise.all(asked)
}

test('SIGTERM waits for what is at hand, a second one leaves at once, and nothing is lost', async () => {
  const promised: Promised = new Map()
  const samples = await undisturbed(8)
  service = await start()
  await service.ready()
  const { child, address } = service
  await insistOnAll(() => address, samples, promised)
  // A request whose body never ends keeps the first one waiting.
  const endless = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(10)) })
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: endless, duplex: 'half' }
  void fetch(new URL('/api/v1/check', address), request as RequestInit).catch(() => undefined)
  await pause(500)
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await pause(500)
  expect(service.isRunning).toBe(true)
  child.kill('SIGTERM')
  expect(await ended).toBe(1)
  await finish(promised)
})
