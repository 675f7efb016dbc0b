import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from '../../contract/backends.js'
import { commandRun } from './command-run.js'
import { batchPage } from './page.js'
import type { Run } from './run.js'
import { COUNT, EXPECTED, MISSING, SENT } from './sent.js'
import { serviceRun } from './service-run.js'

let directory: string
const runs: Run[] = []

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'fajing-big-'))
  await mkdir(join(directory, 'reports'))
  for (const { file, text } of SENT) await writeFile(join(directory, 'reports', file), text)
  await writeFile(join(directory, 'expected.csv'), EXPECTED)
})

afterAll(async () => {
  await rm(directory, { recursive: true })
  if (runs.length > 0) await writeFile('docs/batch-run.md', batchPage(COUNT, SENT.length, runs))
})

test('the command line, undisturbed and killed half way, writes the same bytes', async () => {
  const at = (out: string) => ({
    input: join(directory, 'reports'),
    expected: join(directory, 'expected.csv'),
    out: join(directory, out),
  })
  const undisturbed = kept(await commandRun('command line', at('undisturbed'), null))
  const half = bytesOf(undisturbed, 'jsonl').length / 2
  const killed = kept(await commandRun('command line, killed half way', at('killed'), half))
  for (const { format, bytes } of undisturbed.exports) expect(bytes.equals(bytesOf(killed, format)), format).toBe(true)
})

const hasServers = process.env['DATABASE_URL'] !== undefined && process.env['REDIS_URL'] !== undefined

test.skipIf(!hasServers).each([
  ['PostgreSQL and Redis, two workers', false],
  ['PostgreSQL and Redis, two workers, all killed half way', true],
])('on %s', async (name, kill) => {
  const database = await createDatabase()
  const env = {
    DATABASE_URL: database.url,
    REDIS_URL: process.env['REDIS_URL'],
    FAJING_DATA_DIR: join(directory, 'api'),
    FAJING_ROLE: 'api',
  }
  try {
    await held(kept(await serviceRun(name, env, ['serve', 'work', 'work'], kill)))
  } finally {
    await database.drop()
  }
})

test.each([
  ['embedded', false],
  ['embedded, killed half way', true],
])('%s', async (name, kill) => {
  const env = { FAJING_DATA_DIR: join(directory, name) }
  await held(kept(await serviceRun(name, env, ['serve'], kill)))
})

/** Kept for the page, and told at once: the next run may take long. */
function kept(run: Run): Run {
  const { name, takenIn, analysed, uses } = run
  const exports = run.exports.map(({ format, bytes, seconds, slowest }) => [format, bytes.length, seconds, slowest])
  process.stderr.write(`${JSON.stringify({ name, takenIn, analysed, exports, uses })}\n`)
  runs.push(run)
  return run
}

/** Holds a run against the truth, its workbook against its interface, and its files against those of the runs before. */
async function held(run: Run): Promise<void> {
  const rows = run.matrix?.rows ?? []
  const found = rows.map(({ place, timeliness, parts }) => [
    place.replace(/^青岚市/, ''),
    timeliness === 'fail',
    Object.keys(parts).filter((part) => parts[part] === 'absent'),
  ])
  const truth = SENT.map(({ place, late, dropped }) => [place, late, dropped === null ? [] : [dropped]])
  expect(byPlace(found)).toEqual(byPlace(truth))
  expect(run.matrix?.missing).toEqual(MISSING)

  const [head = [], ...overview] = await readSheet(bytesOf(run, 'xlsx'), '总览')
  const of = (title: string) => head.indexOf(title)
  const numbers = overview
    .filter((row) => row[of('状态')] === '已分析')
    .map((row) => [String(row[of('地区')]), row[of('覆盖度')], row[of('名次')]])
  expect(byPlace(numbers)).toEqual(byPlace(rows.map(({ place, score, rank }) => [place, score, rank])))
  expect(overview.filter((row) => row[of('状态')] === '未收到')).toHaveLength(MISSING.length)

  for (const other of runs)
    for (const { format, bytes } of run.exports)
      // The lines of the interface say more of a report than those of the command line.
      if (format !== 'jsonl' || other.matrix !== null)
        expect(bytes.equals(bytesOf(other, format)), `${format} of ${other.name}`).toBe(true)
}

function bytesOf(run: Run, format: string): Buffer {
  return run.exports.find((one) => one.format === format)?.bytes ?? Buffer.alloc(0)
}

function byPlace<T extends readonly unknown[]>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => String(a[0]).localeCompare(String(b[0])))
}
