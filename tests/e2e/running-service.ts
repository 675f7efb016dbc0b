import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { readConfig } from '../../src/config.js'
import { SOCKET_LIMITS, type SocketLimits } from '../../src/http/socket-limits.js'
import { createLogger } from '../../src/log.js'
import { startService, type Service } from '../../src/service.js'
import { dataDirectory } from '../support/data-directory.js'

export interface Running {
  readonly address: string
  /** Hands a text in. @returns the address of its report, which is not read yet */
  readonly handIn: (fileName: string, text: string) => Promise<string>
  /** Hands a batch in and waits until it is done. @returns its address */
  readonly finishedBatch: (form: FormData) => Promise<string>
  /** Waits for the report at an address of the service to be done or failed. */
  readonly finished: (location: string, key?: string) => Promise<StoredReport>
  /** Ends it; done twice, the second time does nothing. */
  readonly stop: () => Promise<void>
}

interface StoredReport {
  readonly id: string
  readonly status: string
  readonly analysis?: Record<string, unknown>
  readonly error?: { readonly code: string; readonly detail: string }
}

/** Runs the service in the roles given, each as it would be in a process of its own. */
export async function runService(
  env: NodeJS.ProcessEnv,
  roles: readonly string[] = ['all'],
  { logger = createLogger('silent'), limits = SOCKET_LIMITS }: { logger?: Logger; limits?: SocketLimits } = {},
): Promise<Running> {
  const directory = await (env['DATABASE_URL'] ? mkdtemp(join(tmpdir(), 'fajing-e2e-')) : dataDirectory())
  const services: Service[] = []
  for (const role of roles) {
    const port = role === 'worker' ? {} : { PORT: '0' }
    const config = readConfig({ FAJING_DATA_DIR: directory, ...port, ...env, FAJING_ROLE: role })
    const service = await startService(config, logger, limits)
    services.push(service)
    await service.ready
  }
  const address = services.find((service) => service.address !== undefined)?.address ?? ''
  return {
    address,
    handIn: (fileName, text) => handIn(new URL('/api/v1/reports', address), fileName, text),
    finishedBatch: (form) => finishedBatch(new URL('/api/v1/batches', address), form),
    finished: (location, key) => finished(new URL(location, address), key),
    stop: async () => {
      for (const service of services.splice(0).reverse()) await service.close(5000)
      await rm(directory, { recursive: true, force: true })
    },
  }
}

async function handIn(url: URL, fileName: string, text: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ fileName, text }) })
  const location = response.headers.get('location')
  if (location === null) throw new Error(`handing in was answered with ${response.status}`)
  return location
}

async function finishedBatch(url: URL, body: FormData): Promise<string> {
  const response = await fetch(url, { method: 'POST', body })
  const location = response.headers.get('location')
  if (location === null) throw new Error(`handing in was answered with ${response.status}`)
  await until(async () => {
    const { status } = (await (await fetch(new URL(location, url))).json()) as { status: string }
    return status === 'done' ? location : undefined
  }, 'the batch')
  return location
}

function finished(url: URL, key: string | undefined): Promise<StoredReport> {
  const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` }
  return until(async () => {
    const report = (await (await fetch(url, { headers })).json()) as StoredReport
    return report.status === 'done' || report.status === 'failed' ? report : undefined
  }, 'the report')
}

/** Asks until there is an answer. */
async function until<T>(ask: () => Promise<T | undefined>, what: string): Promise<T> {
  for (const end = Date.now() + 60_000; Date.now() < end;) {
    const answer = await ask()
    if (answer !== undefined) return answer
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`${what} did not finish`)
}
