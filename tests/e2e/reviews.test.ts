import { afterAll, beforeAll, expect, test } from 'vitest'
import { SAMPLE_REPORT } from './sample-report.js'
import { runService, type Running } from './running-service.js'

interface Reviews {
  readonly score: { readonly machine: number; readonly reviewed: number }
  readonly claims: readonly Claim[]
  readonly agreements: readonly { readonly both: number; readonly observed: number }[]
  readonly claimable: readonly Claim[]
}
interface Claim {
  readonly kind: string
  readonly fingerprint: string
  readonly about: string
  readonly machine: unknown
  readonly reviewed?: unknown
}

let service: Running
let location: string

beforeAll(async () => {
  service = await runService({})
  location = await upload({})
})
afterAll(() => service.stop())

const upload = async (fields: Record<string, string>) => {
  const form = new FormData()
  form.set('file', new Blob([SAMPLE_REPORT]), 'a.txt')
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  const accepted = await fetch(new URL('/api/v1/reports', service.address), { method: 'POST', body: form })
  const at = accepted.headers.get('location') ?? ''
  await service.finished(at)
  return at
}
const read = async (at = location) => (await (await fetch(new URL(`${at}/reviews`, service.address))).json()) as Reviews
const review = (body: object) =>
  fetch(new URL(`${location}/reviews`, service.address), {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
const claimOf = async (kind: string, fits: (claim: Claim) => boolean) => {
  const found = (await read()).claimable.find((claim) => claim.kind === kind && fits(claim))
  return { kind, fingerprint: found?.fingerprint ?? '' }
}

test('a corrected level changes the reviewed score and leaves the machine’s', async () => {
  const claim = await claimOf('level', ({ machine }) => machine === 3)
  const before = await read()
  const answer = await review({ ...claim, decision: 'corrected', value: 0, reason: '引文说的是上级', person: '甲' })
  expect(answer.status).toBe(201)
  const after = await read()
  expect(after.score.machine).toBe(before.score.machine)
  expect(after.score.reviewed).toBeLessThan(before.score.reviewed)
  expect(after.claims).toMatchObject([{ ...claim, machine: 3, reviewed: 0, reviews: [{ person: '甲', value: 0 }] }])
})

test('a review holds through another run of the same source', async () => {
  const again = await upload({ place: '云岭县' })
  expect((await read(again)).claims).toMatchObject([{ kind: 'level', reviewed: 0 }])
})

test('two people are compared on what both have judged', async () => {
  const claim = await claimOf('finding', () => true)
  await review({ ...claim, decision: 'confirmed', reason: '属实', person: '甲' })
  await review({ ...claim, decision: 'dismissed', reason: '不属实', person: '乙' })
  expect((await read()).agreements).toMatchObject([{ both: 1, observed: 0 }])
})

test('judged tags come out as gold labels', async () => {
  const claim = await claimOf('tag', ({ about }) => about.startsWith('公布年度重大行政决策'))
  await review({
    ...claim,
    decision: 'corrected',
    value: { areas: ['decision'], clauses: ['11'] },
    reason: '改条号',
    person: '甲',
  })
  const labels = (await (await fetch(new URL(`${location}/labels`, service.address))).text()).trim().split('\n')
  expect(labels.map((line) => JSON.parse(line) as object)).toMatchObject([
    { areas: ['decision'], clauses: ['11'], role: 'measures', shortfall: false, kind: null },
  ])
})

test.each([
  ['a claim that is not there', { kind: 'part', fingerprint: 'none', decision: 'confirmed' }, 'claim-unknown'],
  ['a decision nobody knows', { kind: 'part', fingerprint: 'none', decision: 'maybe' }, 'field-not-valid'],
])('%s is refused', async (_, body, code) => {
  const answer = await review({ ...body, reason: '理由', person: '甲' })
  expect(((await answer.json()) as { code: string }).code).toBe(code)
})
