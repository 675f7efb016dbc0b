import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { analyse } from '../analysis.js'
import { textOfLines } from '../intake/plain/plain-text.js'
import { loadKit } from '../kit.js'
import { reviewedClaims } from '../review/reviewed.js'
import { select } from '../export/selection.js'
import { dismissalsIn } from '../review/dismissals.js'
import { fingerprintOf, formerFingerprints } from './fingerprint.js'

const message = { code: 'sums.differs', zh: '总数写 {left}。', en: 'The whole is {left}.' }
const finding = { check: 'figures', message, params: { left: '7' }, quotes: ['共7件'] }
const name = fingerprintOf(finding)

test.each([
  ['the message is worded anew', { message: { ...message, zh: '总数是 {left}。' } }],
  ['a number is printed otherwise', { params: { left: '7.0' } }],
  ['a line breaks elsewhere', { quotes: ['共7\n件'] }],
])('a finding keeps its name where %s', (_, change) => {
  expect(fingerprintOf({ ...finding, ...change })).toBe(name)
})

test.each([
  ['check', { check: 'writing' }],
  ['message', { message: { ...message, code: 'sums.exceeds' } }],
  ['place', { quotes: ['共8件'] }],
])('another %s is another finding', (_, change) => {
  expect(fingerprintOf({ ...finding, ...change })).not.toBe(name)
})

test('what quotes nothing is told apart by what it says', () => {
  const absent = (part: string) => fingerprintOf({ ...finding, params: { part }, quotes: [] })
  expect(absent('plan')).not.toBe(absent('leadership'))
  expect(absent('plan')).toBe(absent('plan'))
})

/** As it was called while its wording was part of its name. */
const LEADERSHIP_BEFORE = 'c1016c6978d71a9a'

test('decisions from when findings were called otherwise hold on', () => {
  const analysis = analyse(textOfLines(readFileSync('fixtures/checks/required-parts.txt', 'utf8'), 'txt'), loadKit())
  const { fingerprint = '' } = analysis.findings.find(({ message }) => message.startsWith('未见“党政主要负责人')) ?? {}
  expect(fingerprint).not.toBe(LEADERSHIP_BEFORE)
  expect(formerFingerprints(analysis.findings).get(fingerprint)).toBe(LEADERSHIP_BEFORE)

  const before = { fingerprint: LEADERSHIP_BEFORE, reason: '另文专报' }
  expect(select(null, analysis, { dismissals: [before] }).dismissed.map(({ finding }) => finding.fingerprint)).toEqual([
    fingerprint,
  ])
  expect(select(null, analysis, { baseline: [before] }).analysis.findings).toHaveLength(analysis.findings.length - 1)

  const review = {
    kind: 'finding',
    value: null,
    reason: '另文专报',
    person: '甲',
    at: '2026-01-02T00:00:00.000Z',
  } as const
  const old = { ...review, fingerprint: LEADERSHIP_BEFORE, decision: 'dismissed' } as const
  expect(reviewedClaims(analysis, [old])).toMatchObject([{ fingerprint, reviews: [{ decision: 'dismissed' }] }])
  expect(dismissalsIn(analysis, [old])).toEqual([{ fingerprint, reason: '另文专报', by: '甲', on: '2026-01-02' }])
  // A later decision under the present name stands above it.
  expect(dismissalsIn(analysis, [old, { ...review, fingerprint, decision: 'confirmed' }])).toEqual([])
})
