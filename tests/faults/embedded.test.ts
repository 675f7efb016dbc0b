import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { putEmptyStore } from '../support/data-directory.js'
import { insistOnBatch, reach, STAGES, type PromisedBatches } from './batches.js'
import { insistOnAll, type Promised } from './caller.js'
import { EmbeddedService } from './embedded-service.js'
import { undisturbed } from './reports.js'
import { IS_LONG, tell, times } from './rounds.js'

let service: EmbeddedService

beforeEach(async () => {
  service = new EmbeddedService(await mkdtemp(join(tmpdir(), 'fajing-faults-')))
})

afterEach(async () => {
  await service.end('SIGKILL')
  await rm(service.directory, { recursive: true })
})

const ROUNDS = times(3, 100)
/** Reports for each stop, and stops for each batch. */
const REPORTS = 3
const STOPS = times(3, 5)
const BATCH = 6

test(`the process is stopped at ${ROUNDS} random moments`, async () => {
  const promised: Promised = new Map()
  const batches: PromisedBatches = new Map()
  const samples = await undisturbed(ROUNDS * REPORTS + (ROUNDS / STOPS) * BATCH)
  const handed = Array.from({ length: ROUNDS / STOPS }, (_, i) => ({
    name: `第${i + 1}批`,
    samples: samples.splice(0, BATCH),
  }))
  const address = () => service.address
  const uploads = Promise.all([
    insistOnAll(address, samples, promised),
    (async () => {
      for (const batch of handed) await insistOnBatch(address, batch, batches, ROUNDS * 60_000)
    })(),
  ])
  // It is waited for at the end; a stop that fails before is what should be seen first.
  uploads.catch(() => undefined)
  let [whileUploading, slowest] = [0, 0]
  for (let round = 0; round < ROUNDS; round++) {
    const begun = Date.now()
    await service.start()
    // Some moments are in the start of the process, most in its work.
    if (Math.random() > 0.2) {
      await service.process.ready()
      slowest = Math.max(slowest, Date.now() - begun)
    }
    await pause(Math.random() * 1500)
    if (promised.size + batches.size < samples.length + handed.length) whileUploading++
    await service.end('SIGKILL')
  }
  await service.start()
  await uploads
  await service.end('SIGTERM')
  const reports = await service.finish(promised, batches)
  expect(reports).toBeGreaterThanOrEqual(ROUNDS * REPORTS + handed.length * BATCH)
  tell('kill -9 of the whole service at random moments', 'embedded', {
    rounds: ROUNDS,
    reports,
    batches: batches.size,
    'stops while uploads went on': whileUploading,
    'slowest start, s': Math.ceil(slowest / 1000),
  })
})

const STAGE_ROUNDS = times(1, 5)
/** In the long form more than the store takes in at once, so that a batch can be met with a part of its items. */
const STAGE_BATCH = times(8, 30)
/** In the short form each stage is met once: here, or by the service on servers. */
const ALL_STAGES = Object.keys(STAGES).filter((_, stage) => IS_LONG || stage % 2 === 1)

test('the process is stopped at every stage of a batch', async () => {
  const promised: PromisedBatches = new Map()
  const samples = await undisturbed(ALL_STAGES.length * STAGE_ROUNDS * STAGE_BATCH)
  let hit = 0
  await putEmptyStore(service.directory)
  await service.start()
  for (const stage of ALL_STAGES)
    for (let round = 0; round < STAGE_ROUNDS; round++) {
      const batch = { name: `${stage} ${round + 1}`, samples: samples.splice(0, STAGE_BATCH) }
      await service.process.ready()
      const upload = insistOnBatch(() => service.address, batch, promised)
      if (await reach(stage, () => service.address, batch.name)) hit++
      await service.end('SIGKILL')
      await service.start()
      await upload
    }
  await service.process.ready()
  await service.end('SIGTERM')
  const reports = await service.finish(new Map(), promised)
  expect(promised.size).toBe(ALL_STAGES.length * STAGE_ROUNDS)
  tell('kill -9 at every stage of a batch', 'embedded', {
    rounds: promised.size,
    reports,
    'stops at the stage meant': hit,
  })
})
