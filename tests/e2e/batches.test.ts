import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase } from '../contract/backends.js'
import { generateReports } from '../support/generate-reports.js'
import { writeZip } from '../support/write-zip.js'
import { runService, type Running } from './running-service.js'

const REPORTS = generateReports(8)
const SETTINGS = [
  { name: 'embedded', needs: [], roles: ['all'] },
  { name: 'on PostgreSQL', needs: ['DATABASE_URL'], roles: ['api', 'worker'] },
  { name: 'on PostgreSQL and Redis', needs: ['DATABASE_URL', 'REDIS_URL'], roles: ['api', 'worker', 'worker'] },
] as const

interface Batch {
  readonly id: string
  readonly status: string
  readonly counts: Record<string, number>
  readonly summary: Record<string, unknown> | null
}

for (const { name, needs, roles } of SETTINGS)
  describe.skipIf(needs.some((variable) => !process.env[variable]))(`batches ${name}`, () => {
    let service: Running
    let dropDatabase = () => Promise.resolve()

    beforeAll(async () => {
      const env: NodeJS.ProcessEnv = {}
      if (needs.length > 0) {
        const database = await createDatabase()
        env['DATABASE_URL'] = database.url
        dropDatabase = database.drop
      }
      if (needs.length > 1) env['REDIS_URL'] = process.env['REDIS_URL']
      service = await runService(env, roles)
    })

    afterAll(async () => {
      await service.stop()
      await dropDatabase()
    })

    const at = (path: string) => new URL(path, service.address)
    const get = async <T>(path: string) => (await (await fetch(at(path))).json()) as T
    const upload = async (form: FormData) => {
      const response = await fetch(at('/api/v1/batches'), { method: 'POST', body: form })
      return {
        status: response.status,
        location: response.headers.get('location') ?? '',
        body: (await response.json()) as Batch,
      }
    }
    const zipForm = () => {
      const form = new FormData()
      const entries = REPORTS.map(({ file, text }) => ({ name: file, bytes: text }))
      form.set('file', new Blob([writeZip([...entries, { name: '空.txt', bytes: '' }])]), 'reports.zip')
      form.set('name', '二季度')
      form.set('expected', [...REPORTS.map(({ place, year }) => `${place},${year}`), '无名县,2020'].join('\n'))
      return form
    }
    const finished = async (location: string) => {
      await expect
        .poll(async () => (await get<Batch>(location)).status, { timeout: 60_000, interval: 100 })
        .toBe('done')
      return get<Batch>(location)
    }

    test('an archive is analysed, summed up and compared; who is missing is named', async () => {
      const { status, location, body } = await upload(zipForm())
      expect([status, body.status]).toEqual([202, 'running'])
      const batch = await finished(location)
      expect(batch.counts).toEqual({ queued: 0, running: 0, done: 8, failed: 1, cancelled: 0, missing: 0, total: 9 })
      expect(batch.summary).toMatchObject({
        reports: 8,
        missing: [{ place: '无名县', year: 2020 }],
        late: REPORTS.filter(({ late }) => late).length,
      })
      const matrix = await get<{ rows: Record<string, never>[]; missing: unknown[] }>(
        `${location}/matrix?indicators=true`,
      )
      expect(matrix.missing).toEqual([{ place: '无名县', year: 2020 }])
      const shown = matrix.rows.map((row) => [
        String(row['place']).replace(/^青岚市/, ''),
        row['timeliness'] === 'fail',
        absentIn(row['parts'] ?? {}),
      ])
      expect(shown.toSorted()).toEqual(
        REPORTS.map(({ place, late, dropped }) => [place, late, dropped === null ? [] : [dropped]]).toSorted(),
      )
    })

    test('the same upload again is the same batch and does no work', async () => {
      const again = await upload(zipForm())
      expect(again.body.status).toBe('done')
    })

    test('failed ones are tried again alone', async () => {
      const { location } = await upload(zipForm())
      const before = await get<{ items: { status: string; error: { detail: string } }[] }>(
        `${location}/items?status=failed`,
      )
      expect(before.items).toMatchObject([{ file: '空.txt', error: { code: 'empty-file' } }])
      const retried = await fetch(at(`${location}/retry`), { method: 'POST' })
      expect(((await retried.json()) as Batch).counts).toMatchObject({ done: 8 })
      await finished(location)
    })

    test('weights change scores and ranks without an analysis', async () => {
      const before = await get<{ rows: { reportId: string; score: number; areas: Record<string, number> }[] }>(
        '/api/v1/matrix',
      )
      const profile = JSON.stringify({
        areas: Object.fromEntries(
          [
            'functions',
            'rules',
            'decision',
            'enforcement',
            'emergency',
            'disputes',
            'oversight',
            'tech',
            'capability',
            'publicity',
          ].map((area) => [area, 0]),
        ),
      })
      const put = await fetch(at('/api/v1/profiles'), {
        method: 'PUT',
        body: profile,
        headers: { 'content-type': 'application/json' },
      })
      expect(put.status).toBe(200)
      const after = await get<typeof before>('/api/v1/matrix')
      expect(after.rows.map(({ score }) => score)).toEqual(
        before.rows.map(({ areas }) => Math.round((areas['leadership'] ?? 0) * 10_000) / 100),
      )
      await fetch(at('/api/v1/profiles'), {
        method: 'PUT',
        body: '{}',
        headers: { 'content-type': 'application/json' },
      })
      expect(await get('/api/v1/matrix')).toEqual(before)
    })

    test('events go on after a break where they stopped', async () => {
      const form = new FormData()
      for (const [i, { text }] of generateReports(12).entries())
        form.append('file', new Blob([`${text}\n${name}`]), `${i}.txt`)
      const { location } = await upload(form)
      const first = await events(at(`${location}/events`), undefined, 1)
      const mark = first.find(({ id }) => id !== undefined)?.id
      const rest = await events(at(`${location}/events`), mark)
      expect(rest.at(-1)).toMatchObject({ event: 'end', data: { status: 'done' } })
      const last = new Map(
        [...first, ...rest]
          .filter(({ event }) => event === 'item')
          .map(({ data }) => [data['position'], data['status']]),
      )
      expect([...last.values()].every((status) => status === 'done')).toBe(true)
      expect(rest.findLast(({ event }) => event === 'progress')?.data).toMatchObject({ counts: { done: 12 } })
    })

    test('a manifest names places, and pausing holds the rest back', async () => {
      const form = new FormData()
      const reports = generateReports(38).slice(8)
      for (const { file, text } of reports) form.append('file', new Blob([`${text}\n\n${name}`]), file)
      form.set('manifest', new Blob([`地方,年度,文件\n甲乙县,2020,${reports[0]?.file ?? ''}\n丙丁县,2020,\n`]), 'm.csv')
      const { location } = await upload(form)
      const paused = (await (await fetch(at(`${location}/pause`), { method: 'POST' })).json()) as Batch
      expect(paused.status).toBe('paused')
      expect(paused.counts['queued']).toBeGreaterThan(0)
      await new Promise((resolve) => setTimeout(resolve, 1500))
      expect((await get<Batch>(location)).counts['queued']).toBe(paused.counts['queued'])
      await fetch(at(`${location}/resume`), { method: 'POST' })
      const done = await finished(location)
      expect(done.counts).toMatchObject({ done: 30, missing: 1 })
      const items = await get<{ items: { place: string; status: string }[] }>(`${location}/items?limit=2`)
      expect(items.items).toMatchObject([
        { place: '甲乙县', status: 'done' },
        { place: '丙丁县', status: 'missing' },
      ])
    })

    test.each([
      ['nothing', new FormData(), 400, 'file-missing'],
      [
        'a manifest without a column of files',
        formWith('manifest', '地方,年度\n甲县,2020\n'),
        422,
        'manifest-without-columns',
      ],
      [
        'a manifest with a wrong year',
        formWith('manifest', '地方,年度,文件\n甲县,去年,a.txt\n'),
        422,
        'manifest-row-not-valid',
      ],
    ])('%s is refused', async (_, form, status, code) => {
      const response = await upload(form)
      expect([response.status, response.body]).toMatchObject([status, { code }])
    })

    test('a batch that nobody knows is refused', async () => {
      expect((await fetch(at('/api/v1/batches/x/events'))).status).toBe(404)
      expect(
        (await fetch(at('/api/v1/batches/0199aaaa-0000-7000-8000-000000000000/pause'), { method: 'POST' })).status,
      ).toBe(404)
    })
  })

function formWith(field: string, content: string): FormData {
  const form = new FormData()
  form.set(field, new Blob([content]), 'm.csv')
  return form
}

function absentIn(parts: Record<string, string>): string[] {
  return Object.keys(parts).filter((part) => parts[part] === 'absent')
}

interface Event {
  readonly id: string | undefined
  readonly event: string | undefined
  readonly data: Record<string, unknown>
}

/** Events of a stream up to its end, or until it has told so many progresses. */
async function events(url: URL, lastId: string | undefined, progresses = Infinity): Promise<Event[]> {
  const response = await fetch(url, { headers: lastId === undefined ? {} : { 'last-event-id': lastId } })
  const told: Event[] = []
  let rest = ''
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = (rest + chunk).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks.filter((one) => !one.startsWith(':'))) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
      told.push({ id: field('id'), event: field('event'), data: JSON.parse(field('data') ?? '{}') as Event['data'] })
      if (told.filter(({ event }) => event === 'progress').length >= progresses) return told
    }
  }
  return told
}
