import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { evaluate } from '../src/evaluation/evaluate.js'
import { belowFloor, readFloor } from '../src/evaluation/floor.js'
import { measureSinglesFolder } from '../src/evaluation/singles/singles-folder.js'
import { readGoldFolder } from '../src/evaluation/labelled-report.js'
import { loadKit } from '../src/kit.js'
import { modelsFolder } from '../src/language/models-folder.js'

const root = dirname(modelsFolder())
const reports = join(root, 'fixtures', 'reports')
const singles = join(root, 'fixtures', 'shortfalls')
const kit = loadKit()

it('reads the labelled reports no worse than the floor', { timeout: 60_000 }, () => {
  expect(belowFloor(evaluate(readGoldFolder(reports), kit).all, readFloor(reports))).toEqual([])
})

it('tells single shortfalls apart no worse than the floor', () => {
  expect(belowFloor(measureSinglesFolder(singles, kit).heldBack, readFloor(singles))).toEqual([])
})

it.each(['docs/accuracy.md', 'models/classifier/MODEL_CARD.md'])('%s speaks of these models', (page) => {
  expect(readFileSync(join(root, page), 'utf8'), 'run npm run evaluate').toContain(kit.versions.models)
})
