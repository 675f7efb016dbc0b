import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dataDirectory, putEmptyStore } from '../support/data-directory.js'
import { insistOnAll, send, upload, type Answer, type Promised } from './caller.js'
import { EmbeddedService } from './embedded-service.js'
import { bulky, undisturbed, type Sample } from './reports.js'
import { tell, times } from './rounds.js'
import { CAN_MOUNT, SmallDisk } from './small-disk.js'
import { until } from './until.js'

let service: EmbeddedService
let disk: SmallDisk | undefined

beforeEach(async () => {
  disk = undefined
  service = new EmbeddedService(await dataDirectory())
})

afterEach(async () => {
  await service.end('SIGKILL')
  await disk?.remove()
  await rm(service.directory, { recursive: true, force: true })
})

/** Megabytes: an empty store takes about 60 of them, two segments of its log the more. */
const DISK = 256

async function serviceOnSmallDisk(env: NodeJS.ProcessEnv): Promise<SmallDisk> {
  const made = await SmallDisk.make(DISK)
  if (made === undefined) throw new Error('this machine does not let us mount')
  disk = made
  const directory = join(made.directory, 'data')
  await putEmptyStore(directory)
  service = new EmbeddedService(directory, env)
  await service.start()
  await service.process.ready()
  return made
}

const REFUSED = {
  status: 503,
  code: 'disk-full',
  detail: expect.stringMatching(/磁盘空间不足.*没有保存任何内容.*重试/) as string,
}

test.skipIf(!CAN_MOUNT)(
  'a disk that has no more room than the reserve takes nothing in, says so, and takes in again once there is room',
  async () => {
    const promised: Promised = new Map()
    const samples = await undisturbed(3)
    const small = await serviceOnSmallDisk({ FAJING_DISK_RESERVE_MB: '48' })
    await insistOnAll(() => service.address, samples.slice(0, 1), promised)
    // What is still written of it would make the room less than what is to be left.
    await expect.poll(() => statusesOf([...promised.keys()]), { timeout: 60_000 }).toEqual(['done'])
    small.fill(40)
    expect(await send(service.address, samples[1] as Sample)).toMatchObject(REFUSED)
    const readiness = await fetch(new URL('/readyz', service.address))
    expect([readiness.status, await readiness.json()]).toMatchObject([503, { parts: { disk: { ready: false } } }])
    await small.makeRoom()
    await insistOnAll(() => service.address, samples.slice(2), promised)
    expect(await service.end('SIGTERM')).toBe(0)
    // What was refused has left nothing: the store holds what was promised alone.
    expect(await service.finish(promised)).toBe(2)
  },
)

const ROUNDS = times(1, 5)

/** Seconds after which a process that answers no more ends itself; a service waits longer. */
const STUCK_SECONDS = 10

/** Exit codes of a process that is to be started again: its store broke off, or ran in circles. */
const BROKE_OFF = 1
const STUCK = 3

test.skipIf(!CAN_MOUNT)(
  'a disk that is full in the middle of an upload keeps nothing by halves, and the service comes back once there is room',
  async () => {
    const promised: Promised = new Map()
    const small = await serviceOnSmallDisk({
      FAJING_DISK_RESERVE_MB: '0',
      FAJING_STUCK_SECONDS: String(STUCK_SECONDS),
    })
    const supervisor = service.supervise()
    let refused = 0
    for (let round = 0; round < ROUNDS; round++) {
      const samples = await bulky(12, 3_000_000)
      const before = supervisor.codes.length
      small.fill(8 + Math.random() * 4)
      let last: Answer | undefined
      const taken: Sample[] = []
      for (const sample of samples) {
        last = await send(service.address, sample)
        if (last?.status !== 202) break
        taken.push(sample)
      }
      if (last !== undefined) {
        expect(last).toMatchObject(REFUSED)
        refused++
        // PostgreSQL's code may have panicked over it: then the process leaves.
        await pause(2000)
      } else await until(() => supervisor.codes.length > before, 60_000, 'for the process to leave that gave no answer')
      if (supervisor.codes.length > before)
        await until(
          async () => (await readiness())?.parts.store.reason === 'ENOSPC',
          60_000,
          'for a store without room',
        )
      await small.makeRoom()
      await until(async () => (await readiness())?.ready === true, 60_000, 'for a service that has room again')
      // The same uploads again are the same reports: none was kept by halves.
      await insistOnAll(() => service.address, samples.slice(0, taken.length + 1), promised)
    }
    supervisor.stop()
    await service.end('SIGTERM')
    expect(supervisor.codes.filter((code) => code !== BROKE_OFF && code !== STUCK)).toEqual([])
    const reports = await service.finish(promised)
    expect(reports).toBe(promised.size)
    tell('a disk that is full in the middle of uploads (tmpfs)', 'embedded', {
      rounds: ROUNDS,
      reports,
      'uploads refused': refused,
      'processes that left to be started again': supervisor.codes.length,
      'of them ended by the watchdog': supervisor.codes.filter((code) => code === STUCK).length,
    })
  },
)

/** What the service says of its parts; undefined where it does not answer. */
async function readiness() {
  const signal = AbortSignal.timeout(5000)
  const answer = await fetch(new URL('/readyz', service.address), { signal }).catch(() => undefined)
  return (await answer?.json()) as { ready: boolean; parts: { store: { reason: string | null } } } | undefined
}

test('a file that cannot grow is told to the caller, and what was accepted is done', async () => {
  const promised: Promised = new Map()
  const samples = await undisturbed(2)
  // 512-byte blocks of sh: no file grows beyond 16 MB, which is what a segment of the log takes.
  await service.start(`ulimit -f ${(16 * 1_048_576) / 512}`)
  await service.process.ready()
  expect(await upload(service.address, samples[0] as (typeof samples)[0], promised)).toBe(202)
  const statuses: (number | undefined)[] = []
  for (let n = 0; n < 8 && !statuses.includes(503); n++)
    statuses.push(await upload(service.address, { bytes: randomBytes(3_000_000), analysis: '' }, new Map()))
  expect(statuses.at(-1)).toBe(503)
  expect(service.process.said).toContain('request failed')
  expect(service.process.said.length).toBeLessThan(100_000)
  await upload(service.address, samples[1] as (typeof samples)[0], promised)
  await service.end('SIGKILL')
  await service.start()
  await service.process.ready()
  await insistOnAll(() => service.address, samples.slice(1), promised)
  await expect.poll(() => statusesOf([...promised.keys()]), { timeout: 60_000 }).toEqual(['done', 'done'])
  tell('a file that cannot grow (ulimit -f)', 'embedded', {
    rounds: 1,
    reports: promised.size,
    'uploads refused': statuses.filter((status) => status === 503).length,
  })
})

async function statusesOf(ids: readonly string[]): Promise<string[]> {
  const asked = ids.map(async (id) => {
    const answer = await fetch(new URL(`/api/v1/reports/${id}`, service.address))
    return ((await answer.json()) as { status: string }).status
  })
  return Promise.all(asked)
}
