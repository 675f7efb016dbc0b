import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mayAct, ROLES, type Role } from '../../src/access/role.js'
import type { Route } from '../../src/http/route.js'
import { ROUTES } from '../../src/http/routes.js'
import { createDatabase } from '../contract/backends.js'
import { runService, type Running } from './running-service.js'
import { SAMPLE_REPORT } from './sample-report.js'

/** 云岭县 is in no list of divisions; 白河县 is 610929, in 安康市 (6109) of 陕西省. */
const MINE = SAMPLE_REPORT
const THEIRS = SAMPLE_REPORT.replaceAll('云岭县', '白河县').replace('4.2万件', '3.9万件')

const ADMIN = 'first-admin-key-0123456789-abcdefghij'

const SETTINGS = [
  { name: 'embedded', needs: [], roles: ['all'] },
  { name: 'on PostgreSQL', needs: ['DATABASE_URL'], roles: ['api', 'worker'] },
] as const

for (const { name, needs, roles } of SETTINGS)
  describe.skipIf(needs.some((variable) => !process.env[variable]))(`a service with keys ${name}`, () => {
    let service: Running
    let dropDatabase = () => Promise.resolve()
    let keys: Readonly<Record<string, string>>
    let theirReport: string
    let theirBatch: string
    let theirKey: string

    const ask = (key: string | undefined, method: string, path: string, init: RequestInit = {}) =>
      fetch(new URL(path, service.address), {
        method,
        ...init,
        headers: { ...(init.headers as object), ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
      })
    const json = (body: unknown) => ({ body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
    const codeOf = async (response: Response) => ((await response.json()) as { code?: string }).code
    const addKey = async (role: Role, places: string[]) => {
      const answer = await ask(ADMIN, 'POST', '/api/v1/keys', json({ name: `${role} ${places.join()}`, role, places }))
      expect(answer.status).toBe(201)
      return (await answer.json()) as { id: string; key: string }
    }
    const upload = async (key: string, text: string, facts: object = {}) => {
      const answer = await ask(key, 'POST', '/api/v1/reports', json({ text, ...facts }))
      expect(answer.status).toBe(202)
      const location = answer.headers.get('location') ?? ''
      await service.finished(location, key)
      return location.split('/').at(-1) ?? ''
    }
    const uploadBatch = async (key: string, texts: Record<string, string>) => {
      const form = new FormData()
      for (const [file, text] of Object.entries(texts)) form.append('file', new Blob([text]), file)
      const answer = await ask(key, 'POST', '/api/v1/batches', { body: form })
      expect(answer.status).toBe(202)
      const location = answer.headers.get('location') ?? ''
      for (const end = Date.now() + 30_000; ;) {
        const { status } = (await (await ask(key, 'GET', location)).json()) as { status: string }
        if (status === 'done') break
        expect(Date.now()).toBeLessThan(end)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      return location.split('/').at(-1) ?? ''
    }
    const reportsOf = async (key: string) => {
      const { reports } = (await (await ask(key, 'GET', '/api/v1/reports')).json()) as { reports: { place: string }[] }
      return reports.map(({ place }) => place)
    }
    const key = (name: string) => keys[name] ?? ''

    beforeAll(async () => {
      const env: NodeJS.ProcessEnv = { FAJING_ADMIN_KEY: ADMIN, FAJING_RATE: '100000' }
      if (needs.length > 0) {
        const database = await createDatabase()
        env['DATABASE_URL'] = database.url
        dropDatabase = database.drop
      }
      service = await runService(env, roles)
      const scopes: [string, Role, string[]][] = [
        ['my author', 'author', ['云岭县']],
        ['my supervisor', 'supervisor', ['云岭县']],
        ['their author', 'author', ['610929']],
        ['their supervisor', 'supervisor', ['陕西省安康市白河县']],
        ['their city', 'supervisor', ['陕西省安康市']],
        ['their province', 'supervisor', ['61']],
        ['another city', 'supervisor', ['6108']],
        ['everywhere', 'supervisor', []],
      ]
      keys = Object.fromEntries(
        await Promise.all(
          scopes.map(async ([name, role, places]) => [name, (await addKey(role, places)).key] as const),
        ),
      )
      theirReport = await upload(key('their author'), THEIRS)
      theirBatch = await uploadBatch(key('their supervisor'), { '白河县.txt': `${THEIRS}\n` })
      theirKey = (await addKey('author', ['610929'])).id
      await upload(key('my author'), MINE)
    })

    afterAll(async () => {
      await service.stop()
      await dropDatabase()
    })

    const guarded = ROUTES.filter((route): route is Route & { needs: Role } => route.needs !== 'nobody')
    const named = guarded.map((route) => [`${route.method.toUpperCase()} ${route.path}`, route] as const)

    test.each(named)('%s asks for a key of its role', async (_, route) => {
      const path = route.path.replace(/:\w+/, theirReport)
      const without = await ask(undefined, route.method, path)
      expect([without.status, await codeOf(without)]).toEqual([401, 'key-missing'])
      expect(without.headers.get('www-authenticate')).toMatch(/^Bearer/)
      for (const wrong of ['wrong', `${ADMIN}x`, 'fajing_']) {
        const answer = await ask(wrong, route.method, path)
        expect([answer.status, await codeOf(answer)]).toEqual([401, 'key-not-valid'])
      }
      for (const role of ROLES.filter((one) => one !== 'admin' && !mayAct(one, route.needs))) {
        const answer = await ask(key(`my ${role}`), route.method, path)
        expect([answer.status, await codeOf(answer)]).toEqual([403, 'role-too-low'])
      }
    })

    /** Bodies that these routes would take, so that nothing but the scope can refuse them. */
    const BODIES: Readonly<Record<string, unknown>> = {
      'POST /api/v1/reports/:id/reviews': {
        kind: 'part',
        fingerprint: 'f',
        decision: 'confirmed',
        reason: '理由',
        person: '甲',
      },
    }

    test.each(named)('%s shows a foreign district nothing', async (name, route) => {
      if (route.needs === 'admin') return
      const mine = key('my supervisor')
      const body = BODIES[name]
      const init = body === undefined ? {} : json(body)
      if (route.path.includes(':')) {
        for (const id of [theirReport, theirBatch, theirKey]) {
          const answer = await ask(mine, route.method, route.path.replace(/:\w+/, id), init)
          expect(answer.status, id).toBe(404)
          expect(await answer.text()).not.toContain('白河')
        }
        return
      }
      if (route.method !== 'get') return
      const query = QUERIES[route.path] ?? ''
      const answer = await ask(mine, 'GET', `${route.path}${query.replaceAll('THEIRS', theirReport)}`)
      const text = await answer.text()
      expect(text).not.toContain('白河')
      // The caller's own address is no secret to the caller.
      if (route.path !== '/api/v1/audit') for (const id of [theirBatch, theirKey]) expect(text).not.toContain(id)
    })

    const QUERIES: Readonly<Record<string, string>> = {
      '/api/v1/compare': '?left=THEIRS&right=THEIRS',
      '/api/v1/medians': '?level=county&framework=outline-2021-2025',
    }

    test('a scope reaches what lies below it and nothing beside it', async () => {
      expect(await reportsOf(key('my supervisor'))).toEqual(['云岭县'])
      expect(new Set(await reportsOf(key('their supervisor')))).toEqual(new Set(['白河县']))
      expect(new Set(await reportsOf(key('their city')))).toEqual(new Set(['白河县']))
      expect(new Set(await reportsOf(key('their province')))).toEqual(new Set(['白河县']))
      expect(await reportsOf(key('another city'))).toEqual([])
      expect(new Set(await reportsOf(key('everywhere')))).toEqual(new Set(['白河县', '云岭县']))
      expect((await ask(key('their city'), 'GET', `/api/v1/batches/${theirBatch}`)).status).toBe(200)
      expect((await ask(key('their province'), 'GET', `/api/v1/reports/${theirReport}/export`)).status).toBe(200)
    })

    test('medians and matrix count the scope alone', async () => {
      const among = '?level=county&framework=outline-2021-2025'
      const medians = async (of: string) =>
        ((await (await ask(key(of), 'GET', `/api/v1/medians${among}`)).json()) as { reports: number }).reports
      expect([await medians('my supervisor'), await medians('everywhere')]).toEqual([1, 2])
      const rows = async (of: string) =>
        ((await (await ask(key(of), 'GET', '/api/v1/matrix')).json()) as { rows: unknown[] }).rows.length
      expect([await rows('their city'), await rows('another city'), await rows('everywhere')]).toEqual([1, 0, 2])
    })

    test('an author cannot bring a report of another place, by its text or by what is said of it', async () => {
      for (const facts of [{}, { place: '陕西省安康市白河县' }]) {
        const text = 'place' in facts ? MINE : THEIRS
        const answer = await ask(key('my author'), 'POST', '/api/v1/reports', json({ text, ...facts }))
        expect([answer.status, await codeOf(answer)]).toEqual([403, 'report-outside-scope'])
      }
      const form = new FormData()
      form.set('file', new Blob([THEIRS]), '白河县.txt')
      expect((await ask(key('my author'), 'POST', '/api/v1/reports', { body: form })).status).toBe(403)
      expect(await reportsOf(key('my supervisor'))).toEqual(['云岭县'])
    })

    test('the same upload by another district is another report, and takes nobody’s place', async () => {
      const claimed = await upload(key('my author'), THEIRS, { place: '云岭县' })
      expect(claimed).not.toBe(theirReport)
      expect((await ask(key('my author'), 'GET', `/api/v1/reports/${theirReport}`)).status).toBe(404)
      const read = async (id: string) =>
        (await (await ask(ADMIN, 'GET', `/api/v1/reports/${id}`)).json()) as { current: boolean; revision: number }
      expect(await read(claimed)).toMatchObject({ current: true, revision: 1 })
      expect((await reportsOf(key('their city'))).length).toBe(2)
      expect((await ask(ADMIN, 'DELETE', `/api/v1/reports/${claimed}`)).status).toBe(204)
    })

    test('in a batch, an item of another place fails and is named', async () => {
      const batch = await uploadBatch(key('my supervisor'), {
        'a.txt': `${MINE}\n一`,
        'b.txt': `${THEIRS}\n二`,
      })
      const { items } = (await (await ask(key('my supervisor'), 'GET', `/api/v1/batches/${batch}/items`)).json()) as {
        items: { status: string; error: { code: string } | null }[]
      }
      expect(items.map(({ status, error }) => [status, error?.code])).toEqual([
        ['done', undefined],
        ['failed', 'report-outside-scope'],
      ])
    })

    test('a comparison keeps from a reader what stands in other places’ reports', async () => {
      const [mine] = (
        (await (await ask(key('my supervisor'), 'GET', '/api/v1/reports?status=done')).json()) as {
          reports: { id: string }[]
        }
      ).reports
      const path = `/api/v1/reports/${mine?.id}/comparison`
      await expect.poll(async () => (await ask(ADMIN, 'GET', path)).text(), { timeout: 30_000 }).toContain('白河县')
      const shown = await ask(key('my supervisor'), 'GET', path)
      expect(shown.status).toBe(200)
      expect(await shown.text()).not.toMatch(/白河/)
    })

    test('the record tells who saw and changed what, each supervisor of the own scope', async () => {
      await ask(key('their city'), 'GET', `/api/v1/reports/${theirReport}`)
      type Page = { entries: { name: string; action: string; target: string; status: number }[]; next: string | null }
      const audit = async (by: string, query = '') =>
        (await (await ask(by, 'GET', `/api/v1/audit${query}`)).json()) as Page
      const { entries } = await audit(key('their supervisor'), `?target=${theirReport}&limit=200`)
      expect(entries).toContainEqual(
        expect.objectContaining({ name: 'supervisor 陕西省安康市', action: 'GET /api/v1/reports/:id', status: 200 }),
      )
      expect(entries).toContainEqual(expect.objectContaining({ action: 'POST /api/v1/reports', status: 202 }))
      const mine = JSON.stringify(await audit(key('my supervisor'), '?limit=200'))
      expect(mine).toContain('supervisor 云岭县')
      expect(mine).not.toContain('陕西')
      const first = await audit(ADMIN, '?limit=1')
      expect((await audit(ADMIN, `?limit=1&cursor=${first.next}`)).entries[0]).not.toEqual(first.entries[0])
      expect((await ask(key('my author'), 'GET', '/api/v1/audit')).status).toBe(403)
    })

    test('a revoked or expired key is none, and a stream that it opened ends', async () => {
      const { id, key: short } = await addKey('supervisor', ['61'])
      expect((await ask(short, 'GET', '/api/v1/reports')).status).toBe(200)
      expect((await ask(ADMIN, 'DELETE', `/api/v1/keys/${id}`)).status).toBe(204)
      expect((await ask(short, 'GET', '/api/v1/reports')).status).toBe(401)
      const expired = await ask(
        ADMIN,
        'POST',
        '/api/v1/keys',
        json({ name: 'old', role: 'admin', expires: '2020-12-31' }),
      )
      const old = ((await expired.json()) as { key: string }).key
      expect((await ask(old, 'GET', '/api/v1/reports')).status).toBe(401)
    })

    test('keys are shown once and kept as hashes', async () => {
      const list = await (await ask(ADMIN, 'GET', '/api/v1/keys')).text()
      expect(list).toContain('supervisor 陕西省安康市')
      for (const secret of [ADMIN, ...Object.values(keys)]) expect(list).not.toContain(secret)
    })

    test('the other header serves as well, an address does not', async () => {
      const at = new URL('/api/v1/reports', service.address)
      expect((await fetch(at, { headers: { 'x-api-key': ADMIN } })).status).toBe(200)
      at.searchParams.set('key', ADMIN)
      expect((await fetch(at)).status).toBe(401)
    })
  })
