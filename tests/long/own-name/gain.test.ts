import { expect, test } from 'vitest'
import { gainOfLabels, gainTable } from '../../../src/evaluation/gain-of-labels.js'
import { readGoldFolder } from '../../../src/evaluation/labelled-report.js'
import { modelsFolder } from '../../../src/language/models-folder.js'
import { exported, REVIEWED } from './reviewed.js'

test('the evaluation shows what eight corrected sentences are worth, and that nothing else falls', () => {
  const gain = gainOfLabels(readGoldFolder('fixtures/reports'), modelsFolder(), exported(), () => undefined)
  process.stderr.write(`${gainTable(gain)}\n`)
  expect(gain.unseen.before).toBeLessThanOrEqual(REVIEWED.length / 2)
  expect(gain.unseen.after).toBeGreaterThanOrEqual(REVIEWED.length - 1)
  for (const figure of ['area', 'clause', 'silence', 'paragraph', 'shortfallF1', 'kind', 'coverageLevel'] as const)
    expect(gain.with[figure], figure).toBeGreaterThan((gain.without[figure] ?? 0) - 0.004)
})
