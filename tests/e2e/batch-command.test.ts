import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generateReports } from '../support/generate-reports.js'
import { writeZip } from '../support/write-zip.js'
import { runService } from './running-service.js'

const REPORTS = generateReports(40)
const RESULTS = ['analyses.jsonl', 'matrix.csv', 'indicators.csv', 'workbook.xlsx'] as const

let directory: string
let input: string
let expected: string

/** All reports and who was to report, into a folder. */
const whole = (out: string) => [input, '--out', out, '--expected', expected]

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'fajing-batch-'))
  input = join(directory, 'reports')
  await mkdir(input)
  for (const { file, text } of REPORTS) await writeFile(join(input, file), text)
  expected = join(directory, 'expected.csv')
  await writeFile(expected, [...REPORTS.map(({ place, year }) => `${place},${year}`), '无名县,2020'].join('\n'))
})

afterAll(() => rm(directory, { recursive: true }))

test('every dropped part, late date and missing report shows in the matrix, and no other', async () => {
  const out = join(directory, 'whole')
  const run = await fajing(...whole(out))
  expect(run.code).toBe(0)
  expect(run.stdout).toBe('')
  expect(run.stderr).toContain('未报送　无名县 2020')
  const rows: Record<string, string>[] = parse(await readFile(join(out, 'matrix.csv')), { bom: true, columns: true })
  const found = rows.map((row) => ({
    place: row['地方']?.replace(/^青岚市/, ''),
    status: row['状态'],
    late: row['按时公开'] === '逾期',
    absent: ['不足和原因', '党政主要负责人履行第一责任人职责情况', '下一年度主要安排'].filter(
      (part) => row[part] === '缺',
    ),
  }))
  const names = {
    shortfalls: '不足和原因',
    leadership: '党政主要负责人履行第一责任人职责情况',
    plan: '下一年度主要安排',
  }
  const truth = REPORTS.map(({ place, late, dropped }) => ({
    place,
    status: '已分析',
    late,
    absent: dropped === null || dropped === 'measures' ? [] : [names[dropped]],
  }))
  expect(found).toEqual([...truth, { place: '无名县', status: '未报送', late: false, absent: [] }])
  const lines = (await readFile(join(out, 'analyses.jsonl'), 'utf8')).trimEnd().split('\n')
  expect(lines.map((line) => (JSON.parse(line) as { file: string }).file)).toEqual(REPORTS.map(({ file }) => file))
})

test('interrupted it says how to go on, then killed and run again the results are the same to the byte', async () => {
  const [undisturbed, disturbed] = [join(directory, 'whole'), join(directory, 'disturbed')]
  const end = await sizeOf(join(undisturbed, 'analyses.jsonl'))
  const written = () => sizeOf(join(disturbed, 'analyses.jsonl'))
  expect(await endedWith('SIGINT', disturbed, async () => (await written()) > 0)).toEqual([2, null])
  const first = await written()
  expect(await endedWith('SIGKILL', disturbed, async () => (await written()) > first)).toEqual([null, 'SIGKILL'])
  expect(await written()).toBeLessThan(end)
  // A line that was cut off in the middle.
  await writeFile(join(disturbed, 'analyses.jsonl'), '{"file":"half', { flag: 'a' })
  await writeFile(join(disturbed, 'journal.jsonl'), '{"end":12', { flag: 'a' })
  const again = await fajing(...whole(disturbed))
  expect(again.code).toBe(0)
  expect(again.stderr).toMatch(/接着上次继续：已完成 [1-9]\d* 份/)
  for (const file of RESULTS)
    expect((await readFile(join(disturbed, file))).equals(await readFile(join(undisturbed, file)))).toBe(true)
})

/** Runs all reports into a folder, and sends a signal once it is time. */
async function endedWith(signal: NodeJS.Signals, out: string, isTime: () => Promise<boolean>): Promise<unknown> {
  const child = start(...whole(out))
  const exit = once(child, 'exit')
  await until(isTime)
  child.kill(signal)
  return exit
}

test('several frameworks give the rows that the interface gives', async () => {
  const some = join(directory, 'some')
  await mkdir(some)
  const chosen = REPORTS.slice(0, 4)
  for (const { file, text } of chosen) await writeFile(join(some, file), text)
  await writeFile(join(some, '空.txt'), '')
  const out = join(directory, 'several')
  const frameworks = 'demonstration-2021, outline-2021-2025,demonstration-2021'
  expect((await fajing(some, '--out', out, '--frameworks', frameworks)).code).toBe(1)

  const service = await runService({})
  try {
    const form = new FormData()
    for (const { file, text } of chosen) form.append('file', new Blob([text]), file)
    form.append('file', new Blob(['']), '空.txt')
    form.set('frameworks', frameworks)
    const accepted = await fetch(`${service.address}/api/v1/batches`, { method: 'POST', body: form })
    const batch = `${service.address}${accepted.headers.get('location') ?? ''}`
    await until(async () => ((await (await fetch(batch)).json()) as { status: string }).status === 'done')
    for (const [file, format] of [
      ['matrix.csv', 'csv'],
      ['indicators.csv', 'indicators'],
      ['workbook.xlsx', 'xlsx'],
    ] as const) {
      const exported = Buffer.from(await (await fetch(`${batch}/export?format=${format}`)).arrayBuffer())
      expect(exported.equals(await readFile(join(out, file))), file).toBe(true)
    }
  } finally {
    await service.stop()
  }
  const rows: Record<string, string>[] = parse(await readFile(join(out, 'matrix.csv')), { bom: true, columns: true })
  expect(rows.slice(0, 3).map((row) => [row['文件'], row['框架']])).toEqual([
    [chosen[0]?.file, 'outline-2015-2020'],
    [chosen[0]?.file, 'demonstration-2021'],
    [chosen[0]?.file, 'outline-2021-2025'],
  ])
  expect(rows.filter((row) => row['状态'] === '失败')).toHaveLength(3)
})

test('a file that cannot be read fails by name, and the others are analysed', async () => {
  const zip = join(directory, 'reports.zip')
  const [first] = REPORTS
  await writeFile(
    zip,
    writeZip([
      { name: `${String(first?.year)}年/云桥县/报告.txt`, bytes: first?.text ?? '' },
      { name: '空.txt', bytes: '' },
    ]),
  )
  const out = join(directory, 'zip')
  const run = await fajing(zip, '--out', out)
  expect(run.code).toBe(1)
  expect(run.stderr).toContain('失败　空.txt：文件是空的')
  const lines = (await readFile(join(out, 'analyses.jsonl'), 'utf8')).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
    { file: `${String(first?.year)}年/云桥县/报告.txt`, report: { place: '云桥县' } },
  ])
})

test('a manifest gives place and year, and names what was not sent', async () => {
  const manifest = join(directory, 'manifest.csv')
  const [first] = REPORTS
  await writeFile(
    manifest,
    `地方,年度,文件\n丙县,2020,reports/${first?.file ?? ''}\n丁县,2020,\n戊县,2020,nowhere.txt\n`,
  )
  const out = join(directory, 'manifest')
  const run = await fajing(manifest, '--out', out)
  expect(run.code).toBe(1)
  expect(run.stderr).toContain('未报送　丁县 2020')
  expect(run.stderr).toMatch(/失败　nowhere\.txt：.*\[file-not-found\]/)
  expect(await readFile(join(out, 'matrix.csv'), 'utf8')).toContain('丙县')
})

test.each([
  [
    'another batch in its folder',
    () => [join(directory, 'manifest.csv'), '--out', join(directory, 'whole')],
    'batch-differs',
  ],
  ['an input that is not there', () => [join(directory, 'nowhere'), '--out', join(directory, 'x')], 'file-not-found'],
  [
    'a framework nobody knows',
    () => [input, '--out', join(directory, 'y'), '--framework', 'no-such'],
    'framework-unknown',
  ],
])('%s cannot be done', async (_, args, code) => {
  const run = await fajing(...args())
  expect([run.code, run.stderr]).toEqual([2, expect.stringContaining(`[${code}]`)])
})

function start(...args: string[]) {
  return spawn(process.execPath, ['dist/src/cli/main.js', 'batch', ...args], {
    env: { PATH: process.env['PATH'], FAJING_DATA_DIR: directory },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function fajing(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = start(...args)
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...said }
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => ({ size: 0 }))).size
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; !(await condition());) {
    if (Date.now() > end) throw new Error('waited in vain')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
