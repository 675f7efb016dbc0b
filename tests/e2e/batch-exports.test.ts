import { strFromU8, unzipSync } from 'fflate'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Analysis } from '../../src/analysis-shape.js'
import { createDatabase } from '../contract/backends.js'
import { generateReports } from '../support/generate-reports.js'
import { runService, type Running } from './running-service.js'

const REPORTS = generateReports(6)
const SETTINGS = [
  { name: 'embedded', needs: [], roles: ['all'] },
  { name: 'on PostgreSQL and Redis', needs: ['DATABASE_URL', 'REDIS_URL'], roles: ['api', 'worker'] },
] as const

interface Row {
  readonly reportId: string
  readonly place: string
  readonly score: number
  readonly rank: number
  readonly areas: Record<string, number | null>
  readonly reviewed: { score: number } | null
}

for (const { name, needs, roles } of SETTINGS)
  describe.skipIf(needs.some((variable) => !process.env[variable]))(`exports of a batch ${name}`, () => {
    let service: Running
    let dropDatabase = () => Promise.resolve()
    let location: string

    beforeAll(async () => {
      const database = needs.length === 0 ? undefined : await createDatabase()
      if (database !== undefined) dropDatabase = database.drop
      service = await runService(
        {
          FAJING_PUBLIC_URL: 'https://fajing.example',
          ...(database === undefined ? {} : { DATABASE_URL: database.url, REDIS_URL: process.env['REDIS_URL'] }),
        },
        roles,
      )
      location = await upload('季度')
    })

    afterAll(async () => {
      await service.stop()
      await dropDatabase()
    })

    const at = (path: string) => new URL(path, service.address)
    const get = async <T>(path: string) => (await (await fetch(at(path))).json()) as T
    const rows = async () => (await get<{ rows: Row[] }>(`${location}/matrix`)).rows
    const upload = async (title: string) => {
      const form = new FormData()
      for (const { file, text } of REPORTS) form.append('file', new Blob([text]), file)
      form.append('file', new Blob(['']), '空.txt')
      form.set('name', title)
      form.set('expected', '无名县,2020')
      const accepted =
        (await fetch(at('/api/v1/batches'), { method: 'POST', body: form })).headers.get('location') ?? ''
      const isDone = async () => expect((await get<{ status: string }>(accepted)).status).toBe('done')
      await vi.waitFor(isDone, { timeout: 60_000, interval: 100 })
      return accepted
    }
    const exported = async (format: string) => {
      const response = await fetch(at(`${location}/export?format=${format}`))
      expect(response.status).toBe(200)
      return Buffer.from(await response.arrayBuffer())
    }

    test('workbook and CSV hold the numbers of the interface', async () => {
      const shown = (await rows()).map(({ place, score, rank }) => [place, score, rank]).toSorted()
      const [head = [], ...overview] = await readSheet(await exported('xlsx'), '总览')
      const column = (title: string) => head.indexOf(title)
      const done = overview.filter((row) => row[column('状态')] === '已分析')
      expect(done.map((row) => [row[column('地区')], row[column('覆盖度')], row[column('名次')]]).toSorted()).toEqual(
        shown,
      )
      expect(overview.map((row) => row[column('状态')]).slice(-2)).toEqual(['分析失败', '未收到'])
      const csv: Record<string, string>[] = parse(await exported('csv'), { bom: true, columns: true })
      expect(
        csv
          .filter((row) => row['状态'] === '已分析')
          .map((row) => [row['地方'], Number(row['覆盖度']), Number(row['同级同年名次'])])
          .toSorted(),
      ).toEqual(shown)
    })

    test('the evidence of the workbook leads to the pages of its reports', async () => {
      const evidence = strFromU8(unzipSync(await exported('xlsx'))['xl/worksheets/sheet6.xml'] ?? new Uint8Array())
      const reports = [
        ...evidence.matchAll(/HYPERLINK\(&quot;https:\/\/fajing\.example\/reports\/([^&?]+)\?at=\d+-\d+&quot;/g),
      ]
      expect([...new Set(reports.map(([, id]) => id))].toSorted()).toEqual(
        (await rows()).map(({ reportId }) => reportId).toSorted(),
      )
      expect((await exported('jsonl')).toString()).not.toContain('fajing.example')
    })

    test('a line for every item, the same bytes each time', async () => {
      const bytes = await exported('jsonl')
      const lines = bytes.toString().trimEnd().split('\n')
      expect(lines.map((line) => (JSON.parse(line) as { status: string }).status)).toEqual([
        ...REPORTS.map(() => 'done'),
        'failed',
        'missing',
      ])
      expect((await exported('jsonl')).equals(bytes)).toBe(true)
      expect((await exported('xlsx')).equals(await exported('xlsx'))).toBe(true)
    })

    test('a letter for every report', async () => {
      const letters = unzipSync(await exported('letters'))
      expect(Object.keys(letters)).toHaveLength(REPORTS.length)
      expect(Object.keys(letters)[0]).toMatch(/^0001-.*-审查意见书\.docx$/)
      for (const letter of Object.values(letters)) expect(Object.keys(unzipSync(letter))).toContain('word/document.xml')
    })

    test('a letter leaves out what people dismissed', async () => {
      const [first] = await rows()
      const report = `/api/v1/reports/${first?.reportId ?? ''}`
      const { analysis } = await get<{ analysis: Analysis }>(report)
      const finding = analysis.findings.find(({ status }) => status === 'fail') ?? analysis.findings[0]
      const letters = async () => {
        const files = Object.values(unzipSync(await exported('letters')))
        return files.map((letter) => strFromU8(unzipSync(letter)['word/document.xml'] ?? new Uint8Array())).join()
      }
      const count = async () => (await letters()).split(finding?.message ?? '').length - 1
      const before = await count()
      expect(before).toBeGreaterThan(0)
      const body = JSON.stringify({
        kind: 'finding',
        fingerprint: finding?.fingerprint,
        decision: 'dismissed',
        reason: '另文专报',
        person: '甲',
      })
      const headers = { 'content-type': 'application/json' }
      expect((await fetch(at(`${report}/reviews`), { method: 'POST', headers, body })).status).toBe(201)
      expect(await count()).toBeLessThan(before)
    })

    test('what people judge stands beside the machine’s score, and its labels come in one file', async () => {
      const [first] = await rows()
      const reviews = `/api/v1/reports/${first?.reportId ?? ''}/reviews`
      const { claimable } = await get<{ claimable: { kind: string; fingerprint: string; machine: unknown }[] }>(reviews)
      const level = claimable.find(({ kind, machine }) => kind === 'level' && machine === 0)
      const tag = claimable.findLast(
        ({ kind, machine }) => kind === 'tag' && (machine as { areas: [] }).areas.length > 0,
      )
      for (const change of [
        { ...level, decision: 'corrected', value: 3 },
        { ...tag, decision: 'confirmed' },
      ]) {
        const { kind, fingerprint, decision, value } = change as Record<string, unknown>
        const body = JSON.stringify({ kind, fingerprint, decision, value, reason: '核对原文', person: '甲' })
        const headers = { 'content-type': 'application/json' }
        expect((await fetch(at(reviews), { method: 'POST', headers, body })).status).toBe(201)
      }
      const after = await rows()
      const changed = after.find(({ reportId }) => reportId === first?.reportId)
      expect(changed?.score).toBe(first?.score)
      expect(changed?.reviewed?.score).toBeGreaterThan(first?.score ?? 0)
      expect(after.filter(({ reviewed }) => reviewed !== null)).toHaveLength(1)
      const labels = (await (await fetch(at(`${location}/labels`))).text()).trim().split('\n')
      expect(labels.map((line) => JSON.parse(line) as object)).toMatchObject([
        { areas: expect.any(Array) as unknown, clauses: expect.any(Array) as unknown, judged: ['tag'] },
      ])
    })

    test('a deleted batch leaves its reports, or takes those that are nobody else’s', async () => {
      const other = await upload('又一批')
      const remove = async (path: string) => (await fetch(at(path), { method: 'DELETE' })).status
      expect(await remove(`${other}?reports=delete`)).toBe(204)
      expect((await fetch(at(other))).status).toBe(404)
      expect(await rows()).toHaveLength(REPORTS.length)
      const [first] = await rows()
      expect(await remove(`${location}?reports=delete`)).toBe(204)
      expect((await fetch(at(`/api/v1/reports/${first?.reportId ?? ''}`))).status).toBe(404)
      expect(await remove(location)).toBe(404)
    })
  })
