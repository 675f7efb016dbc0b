import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadKit } from '../kit.js'
import { readReviewedLabels } from '../training/reviewed-labels.js'
import { train } from '../training/train.js'
import { evaluate, type Figures } from './evaluate.js'
import type { LabelledReport } from '../labels/labelled-report.js'

/** What reviewed labels are worth: the same figures without and with them. */
export interface Gain {
  /** Sentences that taught. */
  readonly labels: number
  /** Sentences left out because they stand in the reports that are measured: to know the answers is no gain. */
  readonly leftOut: number
  readonly without: Figures
  readonly with: Figures
}

/**
 * Trains a copy of the models with reviewed labels and measures it beside the models as they are. Takes a minute or two.
 *
 * @param folder the models
 * @throws FajingError file-not-found, labels-not-valid
 */
export function gainOfLabels(
  gold: readonly LabelledReport[],
  folder: string,
  file: string,
  say: (line: string) => void,
): Gain {
  const measured = new Set(gold.flatMap(({ sentences }) => sentences.map(({ text }) => text)))
  const reviewed = readReviewedLabels(file)
  const taught = reviewed.filter(({ text }) => !measured.has(text))
  const copy = mkdtempSync(join(tmpdir(), 'fajing-models-'))
  try {
    cpSync(folder, copy, { recursive: true })
    // The copy before and after: a process has one dictionary, known by its folder.
    const without = evaluate(gold, loadKit(copy)).all
    train(say, copy, taught)
    return {
      labels: taught.length,
      leftOut: reviewed.length - taught.length,
      without,
      with: evaluate(gold, loadKit(copy)).all,
    }
  } finally {
    rmSync(copy, { recursive: true })
  }
}

/** The gain as a table, a line a figure. */
export function gainTable({ labels, leftOut, without, with: after }: Gain): string {
  const rows = Object.keys(without).map((figure) => {
    const [before = 0, now = 0] = [without[figure], after[figure]]
    const change = Math.round((now - before) * 10_000) / 10_000
    return `| ${figure} | ${before} | ${now} | ${change > 0 ? '+' : ''}${change} |`
  })
  return [
    `${labels} reviewed sentences, ${leftOut} left out because they are measured`,
    '',
    '| figure | without | with | change |',
    '| --- | ---: | ---: | ---: |',
    ...rows,
  ].join('\n')
}
