import { writeZip } from '../../support/write-zip.js'
import { pause, secondsSince, type Exported, type Matrix, type Run } from './run.js'
import { EXPECTED, SENT } from './sent.js'
import { ServiceProcesses } from './service-processes.js'

const FORMATS = ['csv', 'indicators', 'jsonl', 'xlsx'] as const
/** Milliseconds between two questions whether it is done, and whether it is alive. */
const LOOK = 500
const BEAT = 20

/** Sends the batch to the service, waits for it and takes its exports. `kill`: all its processes die when half is done, and start again. */
export async function serviceRun(
  name: string,
  env: NodeJS.ProcessEnv,
  commands: readonly string[],
  kill: boolean,
): Promise<Run> {
  const service = await ServiceProcesses.start(env, commands)
  try {
    // A connection that is kept open would not outlive the process at its other end.
    const ask = (path: string) => fetch(`${service.address}${path}`, { headers: { connection: 'close' } })
    const get = async <T>(path: string) => (await (await ask(path)).json()) as T
    const uploaded = Date.now()
    const location = await upload(service.address)
    const takenIn = secondsSince(uploaded)
    const began = Date.now()
    const until = async (isReached: (batch: { status: string; counts: { done: number } }) => boolean) => {
      while (!isReached(await get(location))) {
        service.note()
        await pause(LOOK)
      }
    }
    if (kill) {
      await until(({ counts }) => counts.done >= SENT.length / 2)
      await service.end('SIGKILL')
      await service.restart()
    }
    await until(({ status }) => status === 'done')
    const analysed = secondsSince(began)
    const exports: Exported[] = []
    for (const format of FORMATS) exports.push(await exported(ask, location, format))
    const matrix = await get<Matrix>(`${location}/matrix`)
    service.note()
    return { name, takenIn, analysed, exports, matrix, uses: service.uses }
  } finally {
    await service.end('SIGTERM')
  }
}

async function upload(address: string): Promise<string> {
  const form = new FormData()
  form.set('file', new Blob([writeZip(SENT.map(({ file, text }) => ({ name: file, bytes: text })))]), 'reports.zip')
  form.set('expected', EXPECTED)
  const accepted = await fetch(`${address}/api/v1/batches`, { method: 'POST', body: form })
  if (accepted.status !== 202) throw new Error(`the batch was refused: ${await accepted.text()}`)
  return accepted.headers.get('location') ?? ''
}

/** Takes one export, and asks meanwhile whether the service still answers others. */
async function exported(ask: (path: string) => Promise<Response>, location: string, format: string): Promise<Exported> {
  const asked = Date.now()
  let isHere = false
  const coming = ask(`${location}/export?format=${format}`)
    .then((response) => response.arrayBuffer())
    .finally(() => (isHere = true))
  let slowest = 0
  while (!isHere) {
    const beat = performance.now()
    await (await ask('/healthz')).arrayBuffer()
    slowest = Math.max(slowest, performance.now() - beat)
    await pause(BEAT)
  }
  const bytes = Buffer.from(await coming)
  return { format, bytes, seconds: secondsSince(asked), slowest: Math.round(slowest) }
}
