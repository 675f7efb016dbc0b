import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { measureAccuracy } from '../evaluation/accuracy.js'
import { evaluate, type Evaluation } from '../evaluation/evaluate.js'
import { floorOf, writeFloor } from '../evaluation/floor.js'
import { gainOfLabels, gainTable } from '../evaluation/gain-of-labels.js'
import { readGoldFolder } from '../labels/labelled-report.js'
import { accuracyPage, OTHER_REPORTS, OWN_REPORTS } from '../evaluation/page/accuracy-page.js'
import { modelCard } from '../evaluation/page/model-card.js'
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
    const accuracy = measureAccuracy(loadKit(), modelsFolder(), options.gold)
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
  const accuracy = measureAccuracy(loadKit(), models, reports)
  writeFileSync(join(root, 'docs', 'accuracy.md'), accuracyPage(accuracy, OWN_REPORTS))
  writeFileSync(join(models, 'classifier', 'MODEL_CARD.md'), modelCard(accuracy))
  if (options.floor === true) writeFloor(reports, floorOf(accuracy.product.all))
  print(accuracy.product, options)
}

function print(evaluation: Evaluation, { misses = false, json = false }: Options): void {
  if (misses)
    for (const miss of evaluation.misses)
      process.stderr.write(`${[miss.report, miss.number, miss.measure, miss.difference, miss.text].join('\t')}\n`)
  if (!json)
    for (const [name, figures] of evaluation.reports) process.stderr.write(`${name}\t${JSON.stringify(figures)}\n`)
  process.stdout.write(`${JSON.stringify({ reports: Object.fromEntries(evaluation.reports), all: evaluation.all })}\n`)
}
