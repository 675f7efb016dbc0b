import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { analyse } from '../analysis.js'
import { readProfile, PROFILES } from '../export/choice.js'
import { backgroundOnce } from '../comparison/background-once.js'
import { comparePair } from '../comparison/compare.js'
import { textOfLines } from '../intake/plain/plain-text.js'
import { loadKit, type Kit } from '../kit.js'
import type { CheckDescription } from './check.js'
import { referencePage, type ShownCheck } from './reference-page.js'
import { COMPARISON_CHECKS } from './of-two-reports.js'
import { CHECKS } from './registry.js'

const folder = 'fixtures/checks'
const read = (name: string) => readFileSync(`${folder}/${name}.txt`, 'utf8')
let kit: Kit
/** Every check with its example, of one report and of two. */
let ofOne: ShownCheck[]
let ofTwo: ShownCheck[]

beforeAll(() => {
  kit = loadKit()
  ofOne = CHECKS.map(single)
  ofTwo = COMPARISON_CHECKS.map(compared)
})

const analysed = (text: string) => analyse(textOfLines(text, 'txt'), kit)

function single(check: CheckDescription): ShownCheck {
  const text = read(check.id)
  return { check, texts: [text], findings: analysed(text).findings.filter((finding) => finding.check === check.id) }
}

function compared(check: CheckDescription): ShownCheck {
  const texts = [read(`${check.id}.older`), read(`${check.id}.newer`)]
  const [older, newer] = texts.map((text) => ({ id: null, analysis: analysed(text) }))
  if (older === undefined || newer === undefined) throw new Error(`${check.id} has no pair of texts`)
  const { findings } = comparePair(older, newer, backgroundOnce()())
  return { check, texts, findings: findings.filter((finding) => finding.check === check.id) }
}

test('every check has an example in which it finds something, and finds nothing that it does not declare', () => {
  for (const check of CHECKS) expect(existsSync(`${folder}/${check.id}.txt`), check.id).toBe(true)
  for (const { check, findings } of [...ofOne, ...ofTwo]) {
    expect(
      findings.filter(({ status }) => status === 'fail' || status === 'uncertain'),
      check.id,
    ).not.toEqual([])
    for (const { status } of findings) expect(check.statuses).toContain(status)
  }
})

test('docs/reference/checks.md says what the checks say (npm run docs rewrites it)', async () => {
  const page = referencePage(ofOne, ofTwo, PROFILES.map(readProfile))
  await expect(page).toMatchFileSnapshot('../../docs/reference/checks.md')
})
