import { rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDatabase } from '../contract/backends.js'
import { dataDirectory } from '../support/data-directory.js'
import { insistOnAll, type Promised } from './caller.js'
import { EmbeddedService } from './embedded-service.js'
import { ServiceProcess } from './process.js'
import { undisturbed } from './reports.js'
import { tell } from './rounds.js'

/** Exit code as docs/guide/operate.md names it. */
const STUCK = 3

/** Seconds of silence after which the process ends itself, and what comes on top before it is gone. */
const SECONDS = 4
const ENDING = 8000

/** The main thread of a process that was started so does nothing any more for so many milliseconds once it is told to by a signal. */
const blockedFor = (milliseconds: number): NodeJS.ProcessEnv => {
  const block = `process.on('SIGUSR2', () => { for (const end = Date.now() + ${milliseconds}; Date.now() < end;); })`
  return {
    FAJING_STUCK_SECONDS: String(SECONDS),
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(block)}`,
  }
}

let directory: string
let service: EmbeddedService

beforeEach(async () => {
  directory = await dataDirectory()
})

afterEach(async () => {
  await service.end('SIGKILL')
  await rm(directory, { recursive: true })
})

async function start(blocked: number): Promise<void> {
  service = new EmbeddedService(directory, blockedFor(blocked))
  await service.start()
  await service.process.ready()
}

const answers = async () => (await fetch(new URL('/healthz', service.address))).ok

test('a process whose main thread answers no more says so and ends, and nothing that it had accepted is lost', async () => {
  const promised: Promised = new Map()
  await start(600_000)
  await insistOnAll(() => service.address, await undisturbed(4), promised)
  const begun = Date.now()
  service.process.child.kill('SIGUSR2')
  await expect.poll(() => service.process.isRunning, { timeout: SECONDS * 1000 + ENDING }).toBe(false)
  expect(Date.now() - begun).toBeGreaterThan((SECONDS - 1) * 1000)
  expect([service.process.child.exitCode, service.process.child.signalCode]).toEqual([STUCK, null])
  expect(service.process.said).toMatch(/^main-thread-stuck: 主线程 4 秒没有应答.* has not answered for 4 seconds.*$/m)
  // The one that comes after it is as patient as a service is: a busy machine must not end it too.
  expect(await new EmbeddedService(directory).finish(promised)).toBe(promised.size)
  tell('a main thread that answers no more', 'embedded', { rounds: 1, reports: promised.size })
})

test('a process that is busy, or was stopped for longer, goes on', async () => {
  await start((SECONDS * 1000) / 2)
  service.process.child.kill('SIGUSR2')
  expect(await answers()).toBe(true)
  service.process.child.kill('SIGSTOP')
  await pause(2 * SECONDS * 1000)
  service.process.child.kill('SIGCONT')
  expect(await answers()).toBe(true)
  await pause(SECONDS * 1000)
  expect(service.process.isRunning).toBe(true)
})

test.skipIf(!process.env['DATABASE_URL'])('a process whose store is a server waits as long as it takes', async () => {
  const { url, drop } = await createDatabase()
  const api = await ServiceProcess.start({
    DATABASE_URL: url,
    FAJING_ROLE: 'api',
    ...blockedFor((SECONDS + 3) * 1000),
  })
  try {
    await api.ready()
    api.child.kill('SIGUSR2')
    expect((await fetch(new URL('/healthz', api.address))).ok).toBe(true)
  } finally {
    await api.end('SIGKILL')
    await drop()
  }
})
