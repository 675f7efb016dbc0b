import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from '../contract/backends.js'
import { generateReports } from '../support/generate-reports.js'
import { ServiceProcesses } from '../support/service-processes.js'
import { writeZip } from '../support/write-zip.js'

/** As many as the counties of the country; fewer while one works on it. */
const COUNT = Number(process.env['FAJING_LONG_REPORTS'] ?? 3000)
const ALL = generateReports(COUNT)
/** Every fortieth place did not send its report. */
const SENT = ALL.filter((_, i) => i % 40 !== 17)
const MISSING = ALL.filter((_, i) => i % 40 === 17).map(({ place, year }) => ({ place, year }))
const EXPECTED = ALL.map(({ place, year }) => `${place},${year}`).join('\n')
const FILES = ['csv', 'indicators', 'jsonl', 'xlsx'] as const

interface Matrix {
  readonly rows: {
    readonly place: string
    readonly score: number
    readonly rank: number
    readonly timeliness: string
    readonly parts: Record<string, string>
    readonly areas: Record<string, number | null>
  }[]
  readonly missing: { readonly place: string; readonly year: number }[]
}

/** What a run gave, to be held against the others. */
interface Run {
  readonly matrix: Matrix
  readonly files: ReadonlyMap<string, Buffer>
}

let directory: string
const runs: Run[] = []

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'fajing-big-'))
})
afterAll(() => rm(directory, { recursive: true }))

const hasServers = process.env['DATABASE_URL'] !== undefined && process.env['REDIS_URL'] !== undefined

test.skipIf(!hasServers)('on PostgreSQL and Redis with two workers', async () => {
  const database = await createDatabase()
  const env = {
    DATABASE_URL: database.url,
    REDIS_URL: process.env['REDIS_URL'],
    FAJING_DATA_DIR: join(directory, 'api'),
  }
  const service = await ServiceProcesses.start({ ...env, FAJING_ROLE: 'api' }, ['serve', 'work', 'work'])
  try {
    runs.push(await run('PostgreSQL, Redis, two workers', service, false))
  } finally {
    await service.end('SIGTERM')
    await database.drop()
  }
})

test('embedded, killed half way and started again', async () => {
  const service = await ServiceProcesses.start({ FAJING_DATA_DIR: join(directory, 'embedded') }, ['serve'])
  try {
    runs.push(await run('embedded, killed half way', service, true))
  } finally {
    await service.end('SIGTERM')
  }
})

test('every dropped part, late date and missing report shows, and no other; the workbook holds the same numbers', async () => {
  expect(runs.length).toBeGreaterThan(0)
  for (const { matrix, files } of runs) {
    const found = matrix.rows.map(({ place, timeliness, parts }) => [
      place.replace(/^青岚市/, ''),
      timeliness === 'fail',
      Object.keys(parts).filter((part) => parts[part] === 'absent'),
    ])
    const truth = SENT.map(({ place, late, dropped }) => [place, late, dropped === null ? [] : [dropped]])
    expect(byPlace(found)).toEqual(byPlace(truth))
    expect(matrix.missing).toEqual(MISSING)
    const [head = [], ...overview] = await readSheet(files.get('xlsx') ?? Buffer.alloc(0), '总览')
    const of = (title: string) => head.indexOf(title)
    expect(
      byPlace(
        overview
          .filter((row) => row[of('状态')] === '已分析')
          .map((row) => [String(row[of('地区')]), row[of('覆盖度')], row[of('名次')]]),
      ),
    ).toEqual(byPlace(matrix.rows.map(({ place, score, rank }) => [place, score, rank])))
    expect(overview.filter((row) => row[of('状态')] === '未收到')).toHaveLength(MISSING.length)
  }
})

test('both runs gave the same bytes', () => {
  const [first, ...others] = runs
  for (const other of others)
    for (const format of FILES)
      expect(other.files.get(format)?.equals(first?.files.get(format) ?? Buffer.alloc(0)), format).toBe(true)
})

test('the command line, killed half way and run again, gives the same matrix', async () => {
  const input = join(directory, 'reports')
  await mkdir(input)
  for (const { file, text } of SENT) await writeFile(join(input, file), text)
  const expected = join(directory, 'expected.csv')
  await writeFile(expected, EXPECTED)
  const out = join(directory, 'out')
  const command = () =>
    spawn(process.execPath, ['dist/src/cli/main.js', 'batch', input, '--out', out, '--expected', expected], {
      env: { PATH: process.env['PATH'], FAJING_DATA_DIR: directory },
      stdio: 'ignore',
    })
  const half = (runs[0]?.files.get('jsonl')?.length ?? 0) / 2
  const begun = Date.now()
  const killed = command()
  const exit = once(killed, 'exit')
  while ((await sizeOf(join(out, 'analyses.jsonl'))) < half) await pause(50)
  killed.kill('SIGKILL')
  await exit
  expect(await once(command(), 'exit')).toEqual([0, null])
  told('command line, killed half way', { seconds: seconds(begun) })
  for (const { files } of runs) {
    expect((await readFile(join(out, 'matrix.csv'))).equals(files.get('csv') ?? Buffer.alloc(0))).toBe(true)
    expect((await readFile(join(out, 'indicators.csv'))).equals(files.get('indicators') ?? Buffer.alloc(0))).toBe(true)
    expect((await readFile(join(out, 'workbook.xlsx'))).equals(files.get('xlsx') ?? Buffer.alloc(0))).toBe(true)
  }
})

/** Sends the batch, waits for it, and takes its exports. */
async function run(name: string, service: ServiceProcesses, kill: boolean): Promise<Run> {
  const at = (path: string) => `${service.address}${path}`
  // A connection that is kept open would not outlive the process at its other end.
  const ask = (path: string) => fetch(at(path), { headers: { connection: 'close' } })
  const get = async <T>(path: string) => (await (await ask(path)).json()) as T
  const form = new FormData()
  const zip = writeZip(SENT.map(({ file, text }) => ({ name: file, bytes: text })))
  form.set('file', new Blob([zip]), 'reports.zip')
  form.set('expected', EXPECTED)
  const begun = Date.now()
  const accepted = await fetch(at('/api/v1/batches'), { method: 'POST', body: form })
  expect(accepted.status).toBe(202)
  const location = accepted.headers.get('location') ?? ''
  const takenIn = seconds(begun)
  const until = async (isReached: (batch: { status: string; counts: { done: number } }) => boolean) => {
    while (!isReached(await get(location))) {
      service.note()
      await pause(500)
    }
  }
  if (kill) {
    await until(({ counts }) => counts.done >= SENT.length / 2)
    await service.end('SIGKILL')
    await service.restart()
  }
  await until(({ status }) => status === 'done')
  const analysed = seconds(begun)
  const timed = async (format: string) => {
    const asked = Date.now()
    const bytes = Buffer.from(await (await ask(`${location}/export?format=${format}`)).arrayBuffer())
    return { format, bytes, seconds: seconds(asked) }
  }
  const exported = []
  for (const format of FILES) exported.push(await timed(format))
  const matrix = await get<Matrix>(`${location}/matrix`)
  service.note()
  told(name, {
    reports: SENT.length,
    takenIn,
    analysed,
    perMinute: Math.round((60 * SENT.length) / (analysed - takenIn)),
    exports: Object.fromEntries(exported.map(({ format, bytes, seconds }) => [format, [seconds, bytes.length]])),
    megabytes: service.most,
  })
  return { matrix, files: new Map(exported.map(({ format, bytes }) => [format, bytes])) }
}

function told(name: string, figures: object): void {
  process.stderr.write(`${name}: ${JSON.stringify(figures)}\n`)
}

function seconds(since: number): number {
  return Math.round((Date.now() - since) / 100) / 10
}

function byPlace<T extends readonly unknown[]>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => String(a[0]).localeCompare(String(b[0])))
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => ({ size: 0 }))).size
}
