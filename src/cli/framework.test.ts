import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import type { Analysis } from '../analysis-shape.js'
import { readAnnotated } from '../labels/labelled-report.js'

const project = fileURLToPath(new URL('../..', import.meta.url))
const program = join(project, 'dist/src/cli/main.js')
const edition = join(project, 'fixtures/frameworks/made-up-2026.yaml')
let folder = ''
let report = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fajing-framework-'))
  report = join(folder, 'report.txt')
  writeFileSync(report, readAnnotated(join(project, 'models/exemplars/documents/wangchuan-county-2023.tsv')).text)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Runs the program with a data directory of its own. */
function fajing(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, FAJING_DATA_DIR: join(folder, 'data') }
    execFile(process.execPath, [program, ...args], { cwd: project, env, maxBuffer: 1e8 }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}

async function analysed(...args: string[]): Promise<Analysis> {
  const { out } = await fajing('check', '--format', 'json', ...args, report)
  return JSON.parse(out) as Analysis
}

test('a made-up edition of ten indicators, added as one file, scores at once and leaves the outline as it was', async () => {
  const before = await analysed()
  const given = await analysed('--framework', edition)
  mkdirSync(join(folder, 'data/frameworks'), { recursive: true })
  cpSync(edition, join(folder, 'data/frameworks/made-up.yaml'))
  const installed = await analysed('--framework', 'made-up-2026-2030')
  const nextYear = await analysed('--year', '2027')

  expect(given.framework).toBe('made-up-2026-2030')
  expect(given.versions.framework).toBe('made-up-2026-2030@0.1.0')
  expect(installed).toEqual(given)
  expect(nextYear.framework).toBe('made-up-2026-2030')
  expect(given.score.indicators).toHaveLength(10)
  const levels = given.score.indicators.map(({ id, level }) => `${id.split('/')[1]}: ${level}`)
  expect(levels).toEqual(expect.arrayContaining(['3: 3', '4: 3', '5: 3', '8: 3', '10: 0']))
  for (const { level, ranges } of given.score.indicators) expect(ranges.length > 0).toBe(level > 0)
  expect(await analysed()).toEqual(before)
})

test('a table is imported, listed row by row, and a report is scored against it', async () => {
  const table = join(folder, 'table.xlsx')
  const rows = [
    ['编号', '名称', '上级', '权重', '适用层级', '关键词'],
    ['1', '执法', '', '', '', ''],
    ['1.1', '行政执法三项制度', '1', '2', '', '执法公示，全过程记录，法制审核'],
    ['1.2', '行政复议', '没有这一级', '1', '', ''],
  ]
  await writeWorkbook(rows.map((row) => row.map((value) => ({ value, type: String })))).toFile(table)
  const { code, out } = await fajing('framework', 'import', table, '--id', 'our-scheme', '--title', '本市考核指标')
  expect(code).toBe(0)
  expect(out).toContain('1 个指标')
  expect(out).toContain('第 4 行“行政复议”：找不到上级“没有这一级”')
  const { score } = await analysed('--framework', 'our-scheme')
  expect(score.indicators.map(({ id, weight }) => ({ id, weight }))).toEqual([{ id: 'our-scheme/1.1', weight: 2 }])
})

test('a broken framework file is named with its line', async () => {
  const broken = join(folder, 'broken.yaml')
  writeFileSync(
    broken,
    'id: broken\nversion: "1"\ntitle: 坏的\nyears: null\nverified: false\nsource: 无\nchapters: []\n',
  )
  const { code, err } = await fajing('check', '--framework', broken, report)
  expect(code).toBe(2)
  expect(err).toContain('broken.yaml 第 7 行')
})

test('an id of the models is never taken', async () => {
  const table = join(folder, 'taken.xlsx')
  await writeWorkbook([['名称'], ['行政复议']].map((row) => row.map((value) => ({ value })))).toFile(table)
  const { code, err } = await fajing('framework', 'import', table, '--id', 'outline-2021-2025')
  expect(code).toBe(2)
  expect(err).toContain('[framework-id-taken]')
})
