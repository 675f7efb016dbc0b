import { checkTable } from '../../tests/support/check-table.js'
import type { Shortfall } from '../shortfalls/shortfall.js'
import type { PartFound } from './check.js'
import { requiredParts } from './required-parts.js'

const TEXT = '云山县人民政府2022年法治政府建设情况报告\n一、主要举措\n评查案卷60卷。'
const at = { start: 0, end: 4 }
const statuses = (
  measures: PartFound['status'],
  shortfalls: PartFound['status'],
  leadership: PartFound['status'],
  plan: PartFound['status'],
): PartFound[] => [
  { part: 'measures', status: measures, ranges: [at] },
  { part: 'shortfalls', status: shortfalls, ranges: [at] },
  { part: 'leadership', status: leadership, ranges: leadership === 'absent' ? [] : [at] },
  { part: 'plan', status: plan, ranges: plan === 'absent' ? [] : [at] },
]
const admitted = (kind: Shortfall['kind'], cause: Shortfall['cause'] = null): Shortfall => ({
  ...at,
  sentence: 0,
  areas: [],
  indicators: [],
  kind,
  cause,
  answeredBy: null,
})

checkTable(requiredParts, {
  valid: [
    {
      text: TEXT,
      subject: { parts: statuses('present', 'present', 'present', 'present'), shortfalls: [admitted('cause')] },
    },
    {
      text: TEXT,
      subject: { parts: statuses('present', 'embedded', 'embedded', 'embedded'), shortfalls: [admitted('vague', at)] },
    },
    {
      text: `${TEXT}\n二、存在的不足和原因\n案卷文书错漏较多，归档不及时。究其根源，是培训跟不上。`,
      subject: { parts: statuses('present', 'present', 'present', 'present'), shortfalls: [admitted('concrete')] },
    },
  ],
  invalid: [
    {
      text: TEXT,
      subject: { parts: statuses('present', 'present', 'absent', 'present'), shortfalls: [admitted('cause')] },
      results: [{ status: 'fail', at: [], says: '第一责任人' }],
    },
    {
      text: TEXT,
      subject: { parts: statuses('present', 'present', 'present', 'uncertain'), shortfalls: [admitted('cause')] },
      results: [{ status: 'uncertain', at: ['云山县人'], says: '下一年度主要安排' }],
    },
    {
      text: TEXT,
      subject: { parts: statuses('present', 'present', 'present', 'present'), shortfalls: [admitted('concrete')] },
      results: [{ status: 'fail', at: ['云山县人'], says: '（1 条）都没有写原因' }],
    },
    {
      text: TEXT,
      facts: { year: 2018 },
      subject: { parts: statuses('present', 'absent', 'absent', 'absent') },
      results: [{ status: 'not_assessable', at: [], says: '2018' }],
    },
    {
      text: TEXT,
      facts: { year: 2026 },
      subject: { parts: statuses('present', 'absent', 'absent', 'absent') },
      results: [{ status: 'not_assessable', at: [], says: '2026' }],
    },
  ],
})
