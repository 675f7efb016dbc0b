import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Analysis } from '../../src/analysis-shape.js'
import { readDocx } from '../../src/intake/docx/read-docx.js'
import { runService, type Running } from './running-service.js'
import { commentedWords } from '../support/commented-words.js'
import { SAMPLE_REPORT } from './sample-report.js'

let service: Running
let location: string

beforeAll(async () => {
  service = await runService({})
  location = await service.handIn('云岭县.txt', SAMPLE_REPORT)
  await service.finished(location)
})
afterAll(() => service.stop())

const exported = (format: string) => fetch(new URL(`${location}/export?format=${format}`, service.address))

test('a stored report comes as a letter, as Markdown and as SARIF, named after its title', async () => {
  const letter = await exported('docx')
  expect(letter.headers.get('content-disposition')).toContain(
    encodeURIComponent('云岭县人民政府2022年法治政府建设年度报告.docx'),
  )
  expect((await readDocx(new Uint8Array(await letter.arrayBuffer()))).text).toContain('云岭县人民政府：')
  expect(await (await exported('md')).text()).toContain('# 云岭县人民政府2022年法治政府建设年度报告')
  expect(await (await exported('sarif')).json()).toMatchObject({ version: '2.1.0' })
})

test('an export takes a profile, leaves out what an earlier report had, and sets aside what a reviewer dismissed', async () => {
  const findings = async (query: string) => {
    const response = await fetch(new URL(`${location}/export?format=json&${query}`, service.address))
    return (await response.json()) as { findings: Analysis['findings']; dismissed?: { dismissal: object }[] }
  }
  const all = (await findings('')).findings
  expect((await findings('profile=author')).findings.some(({ check }) => check === 'timeliness')).toBe(false)
  expect((await findings(`since=${location.split('/').at(-1) ?? ''}`)).findings).toEqual([])
  const [first] = all
  await fetch(new URL(`${location}/reviews`, service.address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      kind: 'finding',
      fingerprint: first?.fingerprint,
      decision: 'dismissed',
      reason: '已另行说明',
      person: '甲',
    }),
  })
  const { findings: standing, dismissed } = await findings('')
  expect(standing).toHaveLength(all.length - 1)
  expect(dismissed).toMatchObject([{ fingerprint: first?.fingerprint, dismissal: { reason: '已另行说明', by: '甲' } }])
  expect((await findings('dismissals=ignore')).findings).toHaveLength(all.length)
})

test('a check that keeps nothing takes a profile and dismissals in the call', async () => {
  const check = async (query: string) => {
    const response = await fetch(new URL(`/api/v1/check?${query}`, service.address), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: SAMPLE_REPORT }),
    })
    return { status: response.status, findings: ((await response.json()) as Analysis).findings }
  }
  const { findings } = await check('')
  const dismiss = `dismiss=${findings[0]?.fingerprint ?? ''}:${encodeURIComponent('属实')}`
  expect((await check(`profile=author&${dismiss}`)).findings.map(({ fingerprint }) => fingerprint)).toEqual(
    findings.slice(1).flatMap(({ check, fingerprint }) => (check === 'timeliness' ? [] : [fingerprint])),
  )
  expect((await check('dismiss=reasonless')).status).toBe(400)
})

test('an unknown format is refused with those that are known', async () => {
  const response = await exported('odt')
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ code: 'field-not-valid' })
})

test('the source sent again comes back with comments, any other file is refused', async () => {
  const docx = readFileSync(new URL('../../fixtures/formats/report.docx', import.meta.url))
  const send = (path: string, bytes: Uint8Array<ArrayBuffer>) => {
    const form = new FormData()
    form.set('file', new Blob([bytes]), '报告.docx')
    return fetch(new URL(path, service.address), { method: 'POST', body: form })
  }
  const accepted = (await send('/api/v1/reports', docx)).headers.get('location') ?? ''
  const { analysis } = await service.finished(accepted)
  const commented = await send(`${accepted}/comments`, docx)
  expect(commented.status).toBe(200)
  const found = (analysis?.['findings'] as { status: string }[]).filter(
    ({ status }) => status === 'fail' || status === 'uncertain',
  )
  expect(commentedWords(new Uint8Array(await commented.arrayBuffer()))).toHaveLength(found.length)
  const other = await send(`${accepted}/comments`, new Uint8Array([...docx, 0]))
  expect([other.status, await other.json()]).toMatchObject([409, { code: 'source-differs' }])
  const typed = await send(`${location}/comments`, docx)
  expect(typed.status).toBe(409)
})
