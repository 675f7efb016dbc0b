import { expect, test } from 'vitest'
import { sampleAnalysis } from '../../tests/contract/sample-analysis.js'
import { matrixOf } from './matrix.js'
import { moved } from './moved.js'
import { STORED_WEIGHTS } from './profile.js'
import { rowOfAnalysis, type ReportRow } from './report-row.js'

/** Two counties: one writes about rules alone, the other about enforcement alone. */
const county = (id: string, rules: 0 | 3): ReportRow => ({
  ...rowOfAnalysis(id, sampleAnalysis(`${id}县人民政府`)),
  indicators: [
    { id: 'outline-2021-2025/7', area: 'rules', level: rules, weight: 1 },
    { id: 'outline-2021-2025/14', area: 'enforcement', level: rules === 3 ? 0 : 3, weight: 1 },
  ],
})
const reports = [county('白河', 3), county('云岭', 0)]
const before = matrixOf(reports, STORED_WEIGHTS)

test('says which reports move, from where to where, the farthest first', () => {
  const after = matrixOf(reports, { areas: { rules: 3 }, indicators: {} })
  expect(
    moved(before, after).map(({ row, before, after }) => [row.id, before.score, after.score, before.rank, after.rank]),
  ).toEqual([
    ['云岭', 50, 25, 1, 2],
    ['白河', 50, 75, 1, 1],
  ])
})

test('weights in the same proportion move nothing', () => {
  expect(moved(before, matrixOf(reports, { areas: { rules: 2, enforcement: 2 }, indicators: {} }))).toEqual([])
})
