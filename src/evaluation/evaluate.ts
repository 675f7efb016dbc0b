import { analyse } from '../analysis.js'
import type { Analysis } from '../analysis-shape.js'
import { textOfLines } from '../intake/plain/plain-text.js'
import type { Kit } from '../kit.js'
import type { LabelledReport } from '../labels/labelled-report.js'
import { measureSentences, noCounts, type Miss, type SentenceCounts } from './measure.js'
import { measureCoverage, noCoverage, type CoverageCounts } from './measure-coverage.js'
import { f1, macroF1, mean, rounded } from '../labels/tally.js'

/** The figures of one report or of all, each a share in [0, 1] unless it is a count. */
export type Figures = Readonly<Record<string, number>>

export interface Evaluation {
  readonly reports: ReadonlyMap<string, Figures>
  readonly all: Figures
  readonly counts: SentenceCounts
  readonly coverage: CoverageCounts
  readonly misses: readonly Miss[]
}

/** Measures the analyses of labelled reports against what careful readers said of them. */
export function evaluate(
  gold: readonly LabelledReport[],
  kit: Kit,
  analysisOf: (report: LabelledReport) => Analysis = (report) => analyse(textOfLines(report.text, 'txt'), kit),
): Evaluation {
  const counts = noCounts()
  const coverage = noCoverage()
  const misses: Miss[] = []
  const reports = new Map<string, Figures>()
  for (const report of gold) {
    const analysis = analysisOf(report)
    const own = noCounts()
    const ownCoverage = noCoverage()
    measureSentences(report, analysis, own, () => undefined)
    measureCoverage(report, analysis, kit.frameworks, ownCoverage, () => undefined)
    reports.set(report.name, { ...sentenceFigures(own), ...coverageFigures(ownCoverage) })
    measureSentences(report, analysis, counts, (miss) => misses.push(miss))
    measureCoverage(report, analysis, kit.frameworks, coverage, (miss) => misses.push(miss))
  }
  return {
    reports,
    all: { ...sentenceFigures(counts), areaMacroF1: rounded(macroF1(counts.areas)), ...coverageFigures(coverage) },
    counts,
    coverage,
    misses,
  }
}

function sentenceFigures(counts: SentenceCounts): Figures {
  const share = (hits: number, asked: number) => rounded(hits / (asked || 1))
  const { tp, fp, fn } = counts.shortfall
  return {
    sentences: counts.sentences,
    unplaced: counts.unplaced,
    part: share(counts.part, counts.sentences),
    area: share(counts.area, counts.areaAsked),
    clause: share(counts.clause, counts.clauseAsked),
    silence: share(counts.silent, counts.silenceAsked),
    paragraph: share(counts.paragraph, counts.paragraphs),
    shortfalls: tp + fn,
    shortfallF1: rounded(f1(counts.shortfall)),
    missed: fn,
    falseAlarms: fp,
    kind: share(counts.kind, tp),
  }
}

function coverageFigures(counts: CoverageCounts): Figures {
  if (counts.off.length === 0) return {}
  const { accuracy, macroF1, kappa } = counts.levels.figures
  return {
    coverageLevel: rounded(accuracy),
    levelMacroF1: rounded(macroF1),
    coverageKappa: rounded(kappa),
    coverageOff: rounded(mean(counts.off)),
  }
}
