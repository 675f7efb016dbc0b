import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { textOfLines } from '../intake/plain/plain-text.js'
import { loadKit, type Kit } from '../kit.js'
import { readReport } from '../reading/read-report.js'
import { neighboursOf } from '../tagging/neighbours.js'
import { signalsOf } from '../tagging/signals.js'
import { tagSentences } from '../tagging/tagger.js'
import type { Exemplar } from '../training/exemplars.js'
import { readReviewedLabels } from '../training/reviewed-labels.js'
import { train } from '../training/train.js'
import { evaluate, type Figures } from './evaluate.js'
import type { LabelledReport } from './labelled-report.js'

/** What reviewed labels are worth: the same figures without and with them. */
export interface Gain {
  /** Sentences that taught. */
  readonly labels: number
  /** Sentences left out because they stand in the reports that are measured: to know the answers is no gain. */
  readonly leftOut: number
  /** The labelled reports, as they are read without and with the labels. */
  readonly without: Figures
  readonly with: Figures
  /** Of the reviewed sentences themselves, how many are read right alone: by models that were taught none of them, and that were taught the other half. */
  readonly unseen: { readonly before: number; readonly after: number }
}

/**
 * Trains a copy of the models with reviewed labels and measures it beside the models as they are. Takes a few minutes.
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
    const before = loadKit(copy)
    const without = evaluate(gold, before).all
    const halves = [0, 1].map((side) => taught.filter((_, i) => i % 2 === side))
    const after = halves.map((half, side) => {
      train(say, copy, halves[1 - side])
      return rightOf(half, loadKit(copy))
    })
    train(say, copy, taught)
    return {
      labels: taught.length,
      leftOut: reviewed.length - taught.length,
      without,
      with: evaluate(gold, loadKit(copy)).all,
      unseen: { before: rightOf(taught, before), after: after.reduce((sum, right) => sum + right, 0) },
    }
  } finally {
    rmSync(copy, { recursive: true })
  }
}

/** How many of the sentences, each read alone, get the area and the indicator first that a person gave them. */
function rightOf(reviewed: readonly Exemplar[], kit: Kit): number {
  return reviewed.filter(({ text, areas, indicators }) => {
    const report = readReport(textOfLines(text, 'txt'))
    const [[id, numbers = []] = []] = indicators
    const framework = kit.frameworks.find((one) => one.id === id) ?? null
    const signals = signalsOf(report, kit.lexicon, kit.classifier)
    const { tagger } = kit.settings
    const tags = tagSentences(report, framework, kit.classifier.outputs, tagger, signals, neighboursOf(report))
    const [best] = tags
    return best?.areas[0]?.id === areas[0] && best?.indicators[0]?.id === (numbers[0] && `${id}/${numbers[0]}`)
  }).length
}

/** The gain as a table, a line a figure. */
export function gainTable({ labels, leftOut, without, with: after, unseen }: Gain): string {
  const rows = Object.keys(without).map((figure) => {
    const [before = 0, now = 0] = [without[figure], after[figure]]
    const change = Math.round((now - before) * 10_000) / 10_000
    return `| ${figure} | ${before} | ${now} | ${change > 0 ? '+' : ''}${change} |`
  })
  return [
    `${labels} reviewed sentences, ${leftOut} left out because they are measured`,
    `read right alone: ${unseen.before} without them, ${unseen.after} by models that were taught the other half`,
    '',
    '| figure | without | with | change |',
    '| --- | ---: | ---: | ---: |',
    ...rows,
  ].join('\n')
}
