import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { sampleAnalysis } from '../../tests/contract/sample-analysis.js'
import { claimsOf } from '../review/claims.js'
import { goldLines, reviewedClaims } from '../review/reviewed.js'
import { readReviewedLabels } from './reviewed-labels.js'

const TEXT = '全面推行行政执法公示制度。'
const sentence = { start: 0, end: 13, text: TEXT, part: 'measures' as const, heading: false, areas: [], indicators: [] }
const analysis = { ...sampleAnalysis(), sentences: [{ ...sentence, shortfall: { kind: 'vague' as const } }] }

function fileOf(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'fajing-labels-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'labels.jsonl')
  writeFileSync(file, content)
  return file
}

test('what a review exports teaches what people judged, and nothing that the machine said', () => {
  const claim = claimsOf(analysis).find(({ kind }) => kind === 'tag')
  const review = {
    kind: 'tag' as const,
    fingerprint: claim?.fingerprint ?? '',
    decision: 'corrected' as const,
    value: { areas: ['enforcement'], clauses: ['15'] },
    reason: '核对原文',
    person: '甲',
    at: '2024-01-01T00:00:00.000Z',
  }
  expect(readReviewedLabels(fileOf(goldLines(analysis, reviewedClaims(analysis, [review]))))).toMatchObject([
    {
      text: TEXT,
      areas: ['enforcement'],
      indicators: new Map([['outline-2021-2025', ['15']]]),
      level: null,
      shortfall: null,
    },
  ])
})

test.each([
  ['no JSON', 'text\n'],
  ['a label that no review exports', '{"text":"甲"}\n'],
])('%s is refused with its line', (_, content) => {
  expect(() => readReviewedLabels(fileOf(`\n${content}`))).toThrow(
    expect.objectContaining({ code: 'labels-not-valid' }),
  )
})
