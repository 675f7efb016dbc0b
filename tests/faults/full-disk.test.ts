import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { insistOnAll, upload, type Promised } from './caller.js'
import { EmbeddedService } from './embedded-service.js'
import { undisturbed } from './reports.js'
import { tell } from './rounds.js'

let service: EmbeddedService

beforeEach(async () => {
  service = new EmbeddedService(await mkdtemp(join(tmpdir(), 'fajing-full-')))
})

afterEach(async () => {
  await service.end('SIGKILL')
  await rm(service.directory, { recursive: true })
})

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
