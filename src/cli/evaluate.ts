import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { measureAccuracy } from '../evaluation/accuracy.js'
import { evaluate, type Evaluation } from '../evaluation/evaluate.js'
import { FEW, floorOf, writeFloor } from '../evaluation/floor.js'
import { gainOfLabels, gainTable } from '../evaluation/gain-of-labels.js'
import { readGoldFolder } from '../evaluation/labelled-report.js'
import { accuracyPage, OTHER_REPORTS, OWN_REPORTS } from '../evaluation/page/accuracy-page.js'
import { modelCard } from '../evaluation/page/model-card.js'
import type { SinglesFigures } from '../evaluation/singles/singles-folder.js'
import { loadKit } from '../kit.js'
import { modelsFolder } from '../language/models-folder.js'

interface Options {
  readonly gold?: string
  readonly page?: string
  readonly misses?: boolean
  readonly json?: boolean
  readonly floor?: boolean
  readonly with?: string
}

/**
 * `fajing evaluate`: prints the figures as a table a report and one JSON line for all; with `misses` every difference first. Without a
 * folder of gold labels it measures the project's own labelled reports and writes `docs/accuracy.md` and the model card, with `floor` also
 * the figures that the tests hold later changes against. `page` writes such a page for a folder of gold labels. With `with` it compares the figures without and with reviewed labels.
 */
export function evaluateGold(options: Options): void {
  if (options.with !== undefined) {
    const models = modelsFolder()
    const gold = readGoldFolder(options.gold ?? join(dirname(models), 'fixtures', 'reports'))
    const gain = gainOfLabels(gold, models, options.with, (line) => process.stderr.write(`${line}\n`))
    process.stderr.write(`${gainTable(gain)}\n`)
    process.stdout.write(`${JSON.stringify(gain)}\n`)
    return
  }
  if (options.gold !== undefined && options.page !== undefined) {
    const accuracy = measureAccuracy(loadKit(), modelsFolder(), options.gold, null)
    writeFileSync(options.page, accuracyPage(accuracy, OTHER_REPORTS))
    print(accuracy.product, options)
    return
  }
  if (options.gold !== undefined) {
    print(evaluate(readGoldFolder(options.gold), loadKit()), options)
    return
  }
  const models = modelsFolder()
  const root = dirname(models)
  const reports = join(root, 'fixtures', 'reports')
  const singles = join(root, 'fixtures', 'shortfalls')
  const accuracy = measureAccuracy(loadKit(), models, reports, singles)
  writeFileSync(join(root, 'docs', 'accuracy.md'), accuracyPage(accuracy, OWN_REPORTS))
  writeFileSync(join(models, 'classifier', 'MODEL_CARD.md'), modelCard(accuracy))
  if (options.floor === true) {
    writeFloor(reports, floorOf(accuracy.product.all))
    if (accuracy.singles !== null) writeFloor(singles, floorOf(accuracy.singles.heldBack, FEW))
  }
  print(accuracy.product, options)
  if (accuracy.singles !== null) printSingles(accuracy.singles, options)
}

function printSingles({ develop, heldBack, misses }: SinglesFigures, { misses: listed = false }: Options): void {
  if (listed)
    for (const { report, measure, difference, text } of misses)
      process.stderr.write(`${[report, measure, difference, text].join('\t')}\n`)
  process.stderr.write(`singles\t${JSON.stringify({ develop, heldBack })}\n`)
}

function print(evaluation: Evaluation, { misses = false, json = false }: Options): void {
  if (misses)
    for (const miss of evaluation.misses)
      process.stderr.write(`${[miss.report, miss.number, miss.measure, miss.difference, miss.text].join('\t')}\n`)
  if (!json)
    for (const [name, figures] of evaluation.reports) process.stderr.write(`${name}\t${JSON.stringify(figures)}\n`)
  process.stdout.write(`${JSON.stringify({ reports: Object.fromEntries(evaluation.reports), all: evaluation.all })}\n`)
}
