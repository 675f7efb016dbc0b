import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freePort } from '../private-servers/programs.mjs'
import { dataDirectory } from '../support/data-directory.js'
import { processorTime } from '../support/proc.js'
import { SAMPLE_REPORT } from './sample-report.js'

let directory: string
let port: string
const children: ChildProcess[] = []

const arrive = async () => {
  directory = await dataDirectory()
  port = String(await freePort())
}
const leave = async () => {
  for (const child of children.splice(0)) if (isRunning(child)) await ended(child, 'SIGKILL')
  await rm(directory, { recursive: true })
}

describe('a process', () => {
  beforeEach(arrive)
  afterEach(leave)

  test('answers within five seconds of work after a warm start, before anything is loaded, and drains at SIGTERM', async () => {
    const first = serve()
    await ready()
    expect(await ended(first.child, 'SIGTERM')).toBe(0)
    const second = serve()
    await until(async () => (await fetch(at('/healthz'))).ok)
    // Of the processor's time: what else the machine does must not count.
    expect(processorTime(second.child.pid ?? 0)).toBeLessThan(5000)
    expect(await ended(second.child, 'SIGTERM')).toBe(0)
  })

  test('a report that was accepted survives kill -9', async () => {
    const first = serve()
    await ready()
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ text: SAMPLE_REPORT })
    const accepted = await fetch(at('/api/v1/reports'), { method: 'POST', body, headers })
    expect(accepted.status).toBe(202)
    await ended(first.child, 'SIGKILL')
    serve()
    const url = at(accepted.headers.get('location') ?? '')
    await until(async () => ((await (await fetch(url)).json()) as { status: string }).status === 'done')
  })

  test.each([
    [{ FAJING_ROLE: 'worker' }, 'role-needs-database'],
    [{ FAJING_ROLE: 'api' }, 'role-needs-database'],
    [{ FAJING_ROLE: 'boss' }, 'config-not-valid'],
    [{ PORT: 'http' }, 'config-not-valid'],
    [{ REDIS_URL: 'localhost:6379' }, 'config-not-valid'],
  ])('a start with %o is refused as %s', async (env, code) => {
    const refused = serve(env)
    expect(await refused.code).toBe(2)
    expect(refused.said()).toMatch(new RegExp(`^${code}: .*[\\u4e00-\\u9fff]`, 'm'))
  })
})

describe('beside a process that runs', () => {
  let running: ReturnType<typeof serve>
  beforeAll(async () => {
    await arrive()
    running = serve({ LOG_LEVEL: 'debug' })
    await ready()
  })
  afterAll(leave)

  test('no text of a report is ever logged', async () => {
    const post = (path: string, body: string) =>
      fetch(at(path), { method: 'POST', body, headers: { 'content-type': 'application/json' } })
    const accepted = await post('/api/v1/reports', JSON.stringify({ text: SAMPLE_REPORT }))
    const url = at(accepted.headers.get('location') ?? '')
    await until(async () => ((await (await fetch(url)).json()) as { status: string }).status === 'done')
    await post('/api/v1/check', JSON.stringify({ text: SAMPLE_REPORT }))
    await post('/api/v1/reports', `{"text": "${SAMPLE_REPORT.slice(0, 100)}`)
    await post('/api/v1/reports', JSON.stringify({ text: '云岭县的一句话，不是报告。' }))
    expect(running.logged()).toContain('"statusCode":202')
    expect(running.logged()).not.toMatch(/云岭|放管服/)
  })

  test('a data directory belongs to one process', async () => {
    const second = serve({ PORT: String(await freePort()) })
    expect(await second.code).toBe(2)
    expect(second.said()).toMatch(/^data-dir-in-use: /m)
  })

  test('a port belongs to one process', async () => {
    const second = serve({ FAJING_DATA_DIR: join(directory, 'other') })
    expect(await second.code).toBe(2)
    expect(second.said()).toMatch(/^port-in-use: /m)
  })
})

function serve(env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, ['dist/src/cli/main.js', 'serve'], {
    env: { PATH: process.env['PATH'], PORT: port, FAJING_DATA_DIR: directory, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  let said = ''
  let logged = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stdout.on('data', (chunk: Buffer) => (logged += chunk.toString()))
  const code = once(child, 'close').then(([status]) => status as number | null)
  return { child, code, said: () => said, logged: () => logged }
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exit = once(child, 'exit')
  child.kill(signal)
  return ((await exit) as [number | null])[0]
}

const at = (path: string) => `http://127.0.0.1:${port}${path}`

const ready = () => until(async () => (await fetch(at('/readyz'))).ok)

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    // While the process starts, nobody listens.
    if (await condition().catch(() => false)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('waited in vain')
}
