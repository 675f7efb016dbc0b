import { createRequire } from 'node:module'
import Ajv from 'ajv'
import { expect, test } from 'vitest'
import { sampleAnalysis } from '../../../tests/contract/sample-analysis.js'
import { select } from '../selection.js'
import { sarifOf } from './sarif.js'

const require = createRequire(import.meta.url)
const validator = new Ajv({ schemaId: 'auto', unknownFormats: ['uri', 'uri-reference', 'date-time'] })
validator.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json') as object)
const validate = validator.compile(require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object)

interface Log {
  readonly runs: readonly {
    readonly artifacts: readonly { readonly contents: { readonly text: string } }[]
    readonly results: readonly Record<string, unknown>[]
  }[]
}

const analysis = sampleAnalysis()
const finding = analysis.findings[0]
if (finding === undefined) throw new Error('the sample has a finding')
const bare = { ...finding, check: 'timeliness', status: 'not_assessable' as const, ranges: [], fingerprint: 'f2' }
const selections = [
  select(
    '报告/一 二.docx',
    { ...analysis, findings: [finding, bare] },
    { dismissals: [{ fingerprint: 'f2', reason: '已电话核实' }] },
  ),
  select(null, { ...analysis, findings: [{ ...finding, status: 'uncertain', suggestion: '请核对' }] }),
]

test('is valid against the official schema', () => {
  validate(JSON.parse(sarifOf(selections)))
  expect(validate.errors ?? []).toEqual([])
})

test('a region covers in the embedded text what its snippet quotes', () => {
  const [run] = (JSON.parse(sarifOf(selections)) as Log).runs
  const result = run?.results[0]
  expect(result).toMatchObject({
    ruleId: 'required-parts',
    kind: 'fail',
    level: 'error',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: '%E6%8A%A5%E5%91%8A/%E4%B8%80%20%E4%BA%8C.docx', index: 0 },
          region: {
            startLine: 1,
            startColumn: 1,
            endColumn: 7,
            charOffset: 0,
            charLength: 6,
            snippet: { text: '全面推行行政' },
          },
        },
      },
    ],
  })
  expect(run?.artifacts[0]?.contents.text.slice(0, 6)).toBe('全面推行行政')
})

test('a dismissed finding stays in, suppressed with its reason; an uncertain one asks for review', () => {
  const [run] = (JSON.parse(sarifOf(selections)) as Log).runs
  expect(run?.results.slice(1)).toMatchObject([
    { kind: 'open', level: 'none', suppressions: [{ kind: 'external', justification: '已电话核实' }] },
    { kind: 'review', level: 'none' },
  ])
})
