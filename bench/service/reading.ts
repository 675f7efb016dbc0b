import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { RunningService } from './running.js'

const PER_SECOND = 200
const SECONDS = 10

/** How long answers took, ms, from the moment at which each request was due: one that had to wait its turn counts as slow. */
export interface Reading {
  /** Milliseconds of the api on the processor for one answer. */
  readonly cpu: number
  readonly median: number
  readonly p99: number
  readonly slowest: number
}

/** Reads stored analyses at a steady rate, whether or not the answers come. */
export async function readSteadily(service: RunningService, ids: readonly string[]): Promise<Reading> {
  const { address } = service
  const before = service.apiCpu
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const took: number[] = []
  const asked: Promise<void>[] = []
  const begun = performance.now()
  for (let n = 0; n < PER_SECOND * SECONDS; n++) {
    const due = begun + (n * 1000) / PER_SECOND
    for (let early; (early = due - performance.now()) > 0;) await pause(Math.max(1, early))
    asked.push(
      read(address, ids[(n * 7) % ids.length] ?? '', agent).then(() => void took.push(performance.now() - due)),
    )
  }
  await Promise.all(asked)
  agent.destroy()
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? NaN
  return { cpu: (service.apiCpu - before) / took.length, median: at(0.5), p99: at(0.99), slowest: at(1) }
}

function read(address: string, id: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const asking = request(new URL(`/api/v1/reports/${id}`, address), { agent }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`a report was answered with ${answer.statusCode}`))
      answer.resume().on('end', resolve).on('error', reject)
    })
    asking.on('error', reject).end()
  })
}
