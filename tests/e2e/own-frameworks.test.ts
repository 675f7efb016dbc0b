import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { createDatabase } from '../contract/backends.js'
import { startWorkerProcess } from '../support/worker-process.js'
import { runService, type Running } from './running-service.js'
import { SAMPLE_REPORT } from './sample-report.js'

const FOLDER = fileURLToPath(new URL('../../fixtures/reports', import.meta.url))
const FIXTURES = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'))
const SETTINGS = [
  { name: 'embedded', needs: [] },
  { name: 'on PostgreSQL and Redis, with a worker in another process', needs: ['DATABASE_URL', 'REDIS_URL'] },
] as const

const CHAPTERS = ['行政执法', '行政复议', '重大行政决策', '政务公开', '人民调解']
const HEADER = ['编号', '名称', '上级', '权重', '关键词']
const ROWS = CHAPTERS.flatMap((chapter, c) => [
  [`${c + 1}`, chapter, '', '', ''],
  ...Array.from({ length: 20 }, (_, i) => [
    `${c + 1}.${i + 1}`,
    `${chapter}第${i + 1}项要求`,
    `${c + 1}`,
    `${1 + (i % 3)}`,
    chapter,
  ]),
])

interface Imported {
  readonly code?: string
  readonly framework: { readonly id: string; readonly version: string; readonly indicators: number }
  readonly report: { readonly rows: number; readonly unplaced: { line: number; message: string }[] }
}
interface Matrix {
  readonly rows: { place: string; framework: string; rank: number; of: number; score: number }[]
  readonly frameworks: { id: string; reports: number }[]
}

for (const { name, needs } of SETTINGS)
  describe.skipIf(needs.some((variable) => !process.env[variable]))(`own frameworks ${name}`, () => {
    let service: Running
    const closers: (() => Promise<void>)[] = []

    beforeAll(async () => {
      if (needs.length === 0) service = await runService({})
      else {
        const database = await createDatabase()
        const env = { DATABASE_URL: database.url, REDIS_URL: process.env['REDIS_URL'] }
        service = await runService(env, ['api'])
        closers.push(database.drop, await startWorkerProcess(env))
      }
      closers.splice(1, 0, () => service.stop())
    })

    afterAll(async () => {
      for (const close of closers.reverse()) await close()
    })

    const at = (path: string) => new URL(path, service.address)
    const get = async <T>(path: string) => (await (await fetch(at(path))).json()) as T
    const send = async (table: Buffer | string, fields: Record<string, string> = {}, file = '指标表.xlsx') => {
      const form = new FormData()
      form.set('table', new Blob([table]), file)
      for (const [field, value] of Object.entries(fields)) form.set(field, value)
      const response = await fetch(at('/api/v1/frameworks'), { method: 'POST', body: form })
      return { status: response.status, body: (await response.json()) as Imported }
    }
    const workbook = (rows: readonly string[][]) =>
      writeWorkbook(rows.map((row) => row.map((value) => ({ value, type: String })))).toBuffer()

    test('a hundred indicators come in within two seconds of work, and again as the same version', async () => {
      const table = await workbook([HEADER, ...ROWS, ['9', '没有上级的', '不存在', '1', '']])
      // Of the processor's time: what else the machine does must not count.
      const begun = process.cpuUsage()
      const { status, body } = await send(table, { id: 'province', title: '某省指标体系' })
      const { user, system } = process.cpuUsage(begun)
      expect((user + system) / 1000).toBeLessThan(2000)
      expect([status, body.framework.indicators, body.report.rows]).toEqual([201, 100, 106])
      expect(body.report.unplaced).toMatchObject([{ line: 107, message: '找不到上级“不存在”' }])
      expect(await send(table, { id: 'province', title: '某省指标体系' })).toEqual({ status: 200, body })
      const { frameworks } = await get<{ frameworks: { id: string; imported: boolean }[] }>('/api/v1/frameworks')
      expect(frameworks.filter(({ imported }) => imported).map(({ id }) => id)).toEqual(['province'])
    })

    test('a batch is scored by it next to the outline', async () => {
      const form = new FormData()
      for (const file of FIXTURES) form.append('file', new Blob([readFileSync(join(FOLDER, file))]), file)
      form.set('frameworks', 'province')
      const accepted = await fetch(at('/api/v1/batches'), { method: 'POST', body: form })
      expect(accepted.status).toBe(202)
      const location = accepted.headers.get('location') ?? ''
      await expect
        .poll(async () => (await get<{ status: string }>(location)).status, { timeout: 90_000, interval: 100 })
        .toBe('done')
      const batch = await get<{ counts: Record<string, number>; summary: { reports: number } }>(location)
      expect(batch.counts).toMatchObject({ done: 2 * FIXTURES.length, failed: 0, total: 2 * FIXTURES.length })
      expect(batch.summary.reports).toBe(FIXTURES.length)
      const outline = await get<Matrix>(`${location}/matrix`)
      const scheme = await get<Matrix>(`${location}/matrix?framework=province`)
      const places = (matrix: Matrix) => matrix.rows.map(({ place }) => place).toSorted()
      expect(places(scheme)).toEqual(places(outline))
      expect(outline.rows.every(({ framework }) => framework !== 'province')).toBe(true)
      expect(scheme.rows.every(({ framework }) => framework === 'province')).toBe(true)
      expect(scheme.rows.some(({ score }) => score > 0)).toBe(true)
      expect(outline.frameworks.find(({ id }) => id === 'province')).toEqual({
        id: 'province',
        reports: FIXTURES.length,
      })
    })

    test('a stored result keeps its version when the table changes, and what is used is retired, not deleted', async () => {
      const table = async (weight: string) => workbook([HEADER, ['1', '行政复议', '', weight, '行政复议']])
      const { body: first } = await send(await table('1'), { id: 'changing', title: '会变的' })
      const upload = async () => {
        const response = await fetch(at('/api/v1/reports'), {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ text: SAMPLE_REPORT, framework: 'changing' }),
        })
        const { id, analysis } = await service.finished(response.headers.get('location') ?? '')
        return { id, versions: analysis?.['versions'] }
      }
      const before = await upload()
      expect(before.versions).toMatchObject({ framework: `changing@${first.framework.version}` })
      expect(await upload()).toEqual(before)
      const { status, body: second } = await send(await table('2'), { id: 'changing', title: '会变的' })
      expect([status, second.framework.version === first.framework.version]).toEqual([201, false])
      const after = await upload()
      expect(after.versions).toMatchObject({ framework: `changing@${second.framework.version}` })
      const letter = await fetch(at(`/api/v1/reports/${before.id}/export?format=md`))
      expect(await letter.text()).toContain('会变的')
      const remove = async (id: string) => {
        const response = await fetch(at(`/api/v1/frameworks/${id}`), { method: 'DELETE' })
        return [response.status, await response.json()]
      }
      expect(await remove('changing')).toEqual([200, { id: 'changing', outcome: 'retired', reports: 2 }])
      expect(await remove('changing')).toMatchObject([404, { code: 'framework-not-yours' }])
      expect(await remove('outline-2015-2020')).toMatchObject([404, { code: 'framework-not-yours' }])
      await send(await table('3'), { id: 'idle', title: '没用过的' })
      expect(await remove('idle')).toEqual([200, { id: 'idle', outcome: 'deleted', reports: 0 }])
      expect(await service.finished(`/api/v1/reports/${before.id}`)).toMatchObject({ status: 'done' })
    })

    test('a CSV does as well, with the years it is the measure of', async () => {
      const csv = Buffer.from('编号,名称,关键词\n1,行政复议,行政复议\n', 'utf8')
      const { status, body } = await send(csv, { years: '2026-2030' }, '新一轮纲要.csv')
      expect([status, body.framework]).toMatchObject([201, { title: '新一轮纲要', years: [2026, 2030], indicators: 1 }])
      const check = await fetch(at('/api/v1/check'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: SAMPLE_REPORT, year: 2027 }),
      })
      expect(await check.json()).toMatchObject({ framework: body.framework.id })
    })

    test('the template is offered and imports as it is', async () => {
      const response = await fetch(at('/api/v1/frameworks/template'))
      const bytes = Buffer.from(await response.arrayBuffer())
      expect((await readSheet(bytes))[0]?.[0]).toBe('编号')
      expect((await send(bytes, { title: '按模板' })).body.report.unplaced).toEqual([])
    })

    test.each([
      ['no table', '', {}, 422, 'table-without-columns'],
      ['an id of the system', '编号,名称\n1,行政复议\n', { id: 'outline-2015-2020' }, 409, 'framework-id-taken'],
      ['an id with capitals', '编号,名称\n1,行政复议\n', { id: 'ABC' }, 400, 'field-not-valid'],
      ['years the wrong way round', '编号,名称\n1,行政复议\n', { years: '2030-2026' }, 400, 'field-not-valid'],
      ['a table too large to be one', '甲'.repeat(2_000_000), {}, 413, 'file-too-large'],
    ])('%s is refused', async (_, table, fields, status, code) => {
      expect(await send(table, fields as Record<string, string>)).toMatchObject({ status, body: { code } })
    })

    test('a batch by a framework that nobody knows is refused', async () => {
      const form = new FormData()
      form.append('file', new Blob([SAMPLE_REPORT]), 'a.txt')
      form.set('frameworks', 'no-such')
      const response = await fetch(at('/api/v1/batches'), { method: 'POST', body: form })
      expect([response.status, await response.json()]).toMatchObject([400, { code: 'framework-unknown' }])
    })
  })
