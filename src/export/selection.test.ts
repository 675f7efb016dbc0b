import { expect, test } from 'vitest'
import { sampleAnalysis } from '../../tests/contract/sample-analysis.js'
import type { Finding } from '../analysis-shape.js'
import { profileSchema, withProfile } from '../checks/profile.js'
import { readProfile, PROFILES } from './choice.js'
import { jsonOf } from './json.js'
import { select } from './selection.js'

const base = sampleAnalysis()
const finding = (check: string, fingerprint: string): Finding => ({
  check,
  severity: 'warning',
  status: 'fail',
  message: check,
  ranges: [],
  fingerprint,
})
const analysis = { ...base, findings: [finding('figures', 'a'), finding('writing', 'b'), finding('timeliness', 'c')] }
const shown = (choice: Parameters<typeof select>[2]) =>
  select(null, analysis, choice).analysis.findings.map(({ check, severity }) => `${check} ${severity}`)

test('without a choice everything is shown, and the JSON is the analysis itself', () => {
  expect(jsonOf(select(null, analysis))).toBe(`${JSON.stringify(analysis)}\n`)
})

test('a profile chooses checks and their severity', () => {
  const checks = { figures: 'error', writing: 'off' } as const
  expect(shown({ profile: profileSchema.parse({ title: '甲', checks }) })).toEqual([
    'figures error',
    'timeliness warning',
  ])
  expect(shown({ profile: profileSchema.parse({ title: '甲', checks, others: 'off' }) })).toEqual(['figures error'])
})

test('a profile reaches the checks of two reports', () => {
  const checks = { 'copied-text': 'error', growth: 'off' } as const
  const findings = [finding('copied-text', 'a'), finding('growth', 'b'), finding('follow-up', 'c')]
  const profile = profileSchema.parse({ title: '甲', checks })
  expect(withProfile(findings, profile).map(({ check, severity }) => `${check} ${severity}`)).toEqual([
    'copied-text error',
    'follow-up warning',
  ])
})

test('a profile that names no check is refused', () => {
  expect(profileSchema.safeParse({ title: '甲', checks: { figurs: 'off' } }).success).toBe(false)
})

test('the profiles that come along can be read', () => {
  expect(PROFILES.map((name) => readProfile(name).title)).toEqual(['起草人自查', '督察审读'])
})

test('only findings that an earlier analysis had not are shown', () => {
  expect(shown({ baseline: [{ fingerprint: 'a' }, { fingerprint: 'c' }] })).toEqual(['writing warning'])
})

test('a dismissed finding does not stand, and keeps its reason in the JSON', () => {
  const dismissals = [{ fingerprint: 'b', reason: '引文如此', by: '李四' }]
  const selection = select(null, analysis, { dismissals })
  expect(selection.analysis.findings.map(({ fingerprint }) => fingerprint)).toEqual(['a', 'c'])
  expect(JSON.parse(jsonOf(selection))).toMatchObject({
    dismissed: [{ fingerprint: 'b', dismissal: { reason: '引文如此', by: '李四' } }],
  })
})
