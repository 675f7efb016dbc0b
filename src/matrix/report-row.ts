import type { Analysis } from '../analysis-shape.js'
import type { Area, FindingStatus, IssuerKind, Level, PartStatus, RequiredPart, ShortfallKind } from '../words.js'

/** What the matrix knows of one report: stored rows, and nothing of its text. */
export interface ReportRow {
  /** Id in the store, or the file where there is no store. */
  readonly id: string
  readonly title: string | null
  readonly issuer: string | null
  readonly place: string | null
  /** Names of its division from the province down; empty where it is in no list. */
  readonly path: readonly string[]
  readonly level: Level | null
  readonly kind: IssuerKind | null
  readonly year: number | null
  /** ISO date. */
  readonly publishedOn: string | null
  readonly framework: string | null
  /** True where another revision of the same issuer, year and framework is the current one: a batch shows what it made itself. */
  readonly renewed: boolean
  readonly indicators: readonly IndicatorRow[]
  /** Levels that people gave; null where nobody judged one. */
  readonly judged: JudgedLevels | null
  readonly parts: Readonly<Partial<Record<RequiredPart, PartStatus>>>
  /** What the check of the publication date says; null where it did not run. */
  readonly timeliness: FindingStatus | null
  readonly shortfalls: Readonly<Record<ShortfallKind, number>>
  /** Failing findings by severity. */
  readonly findings: Readonly<Record<'error' | 'warning' | 'info', number>>
}

/** By the ids of indicators. */
export type JudgedLevels = Readonly<Record<string, IndicatorRow['level']>>

export interface IndicatorRow {
  readonly id: string
  readonly area: Area
  /** 0–3. */
  readonly level: 0 | 1 | 2 | 3
  readonly weight: number
}

/** The row of an analysis that is at hand whole. */
export function rowOfAnalysis(id: string, analysis: Analysis): ReportRow {
  const { title, issuer, place, level, kind, division, year, publishedOn } = analysis.report
  const failing = (severity: string) =>
    analysis.findings.filter((finding) => finding.status === 'fail' && finding.severity === severity).length
  const ofKind = (kind: ShortfallKind) => analysis.shortfalls.filter((one) => one.kind === kind).length
  return {
    id,
    title,
    issuer,
    place,
    path: division?.path ?? [],
    level,
    kind,
    year,
    publishedOn,
    framework: analysis.framework,
    renewed: false,
    indicators: analysis.score.indicators.map(({ id, area, level, weight }) => ({ id, area, level, weight })),
    judged: null,
    parts: Object.fromEntries(analysis.parts.map(({ part, status }) => [part, status])),
    timeliness: analysis.findings.find((finding) => finding.check === 'timeliness')?.status ?? null,
    shortfalls: { vague: ofKind('vague'), concrete: ofKind('concrete'), cause: ofKind('cause') },
    findings: { error: failing('error'), warning: failing('warning'), info: failing('info') },
  }
}
