import { evaluate } from '../evaluation/evaluate.js'
import { readGoldFolder } from '../evaluation/labelled-report.js'
import { loadKit } from '../kit.js'

/** `fajing evaluate --gold DIR`: prints the figures as a table a report and one JSON line for all; with `misses` every difference first. */
export function evaluateGold({
  gold,
  misses = false,
  json = false,
}: {
  gold: string
  misses?: boolean
  json?: boolean
}): void {
  const evaluation = evaluate(readGoldFolder(gold), loadKit())
  if (misses)
    for (const miss of evaluation.misses)
      process.stderr.write(`${[miss.report, miss.number, miss.measure, miss.difference, miss.text].join('\t')}\n`)
  if (!json)
    for (const [name, figures] of evaluation.reports) process.stderr.write(`${name}\t${JSON.stringify(figures)}\n`)
  process.stdout.write(`${JSON.stringify({ reports: Object.fromEntries(evaluation.reports), all: evaluation.all })}\n`)
}
