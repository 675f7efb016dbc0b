import { setTimeout as pause } from 'node:timers/promises'
import type * as Analysis from '../../src/analysis.js'
import type * as Kit from '../../src/kit.js'
import type * as ReadSource from '../../src/intake/read-source.js'
import { shipped } from '../shipped.js'
import { started, type Spent } from '../spent.js'
import type { RunningService } from './running.js'

/** Uploads under way at once, as eight offices would send them. */
const AT_ONCE = 8

/** Reads and analyses each report, one after the other in this process, as `analyse` alone can. */
export async function pureAnalysis(): Promise<(reports: readonly Uint8Array[]) => Promise<Spent>> {
  const { analyse } = await shipped<typeof Analysis>('src/analysis')
  const { readSource } = await shipped<typeof ReadSource>('src/intake/read-source')
  const { loadKit } = await shipped<typeof Kit>('src/kit')
  const kit = loadKit()
  return async (reports) => {
    const spent = started()
    for (const bytes of reports) analyse(await readSource(bytes), kit, { fileName: 'report.txt' })
    return spent()
  }
}

/** What it took until every report was analysed and stored, and what comparing them with each other took after that. */
export interface Through {
  readonly analysed: Spent
  readonly compared: Spent
  readonly ids: readonly string[]
}

/** Uploads reports and waits until all of them are analysed, and then until nothing is left to do. */
export async function through(service: RunningService, reports: readonly Uint8Array[]): Promise<Through> {
  const [begun, before] = [performance.now(), service.cpu]
  const spent = (): Spent => ({ ms: performance.now() - begun, cpu: service.cpu - before })
  const left = [...reports]
  const ids: string[] = []
  const caller = async () => {
    for (let bytes; (bytes = left.shift()) !== undefined;) ids.push(await upload(service.address, bytes))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, caller))
  await until(service, (metrics) => /^fajing_oldest_report_seconds 0$/m.test(metrics))
  const analysed = spent()
  await until(service, (metrics) => /^fajing_queue_jobs\{queue="comparisons",stage="waiting"\} 0$/m.test(metrics))
  await until(service, (metrics) => /^fajing_queue_jobs\{queue="comparisons",stage="active"\} 0$/m.test(metrics))
  return { analysed, compared: spent(), ids }
}

async function upload(address: string, bytes: Uint8Array): Promise<string> {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)]), 'report.txt')
  const answer = await fetch(new URL('/api/v1/reports', address), { method: 'POST', body: form })
  if (answer.status !== 202) throw new Error(`an upload was answered with ${answer.status}: ${await answer.text()}`)
  return ((await answer.json()) as { id: string }).id
}

async function until(service: RunningService, isThere: (metrics: string) => boolean): Promise<void> {
  while (!isThere(await (await fetch(new URL('/metrics', service.address))).text())) await pause(200)
}
