/**
 * The words of this field, as types. One word per thing, in code, database, API, page and documents.
 */

/** The eleven subject areas, the same for every edition of the outline, so that years compare. */
export const AREAS = [
  'functions',
  'rules',
  'decision',
  'enforcement',
  'emergency',
  'disputes',
  'oversight',
  'tech',
  'capability',
  'leadership',
  'publicity',
] as const
export type Area = (typeof AREAS)[number]

/** What a stretch of the report is: the four parts that the rules ask for, and the rest. */
export const PARTS = [
  'measures',
  'shortfalls',
  'leadership',
  'plan',
  'title',
  'opening',
  'signature',
  'chrome',
  'other',
] as const
export type Part = (typeof PARTS)[number]

/** The parts that the rules ask for. */
export const REQUIRED_PARTS = ['measures', 'shortfalls', 'leadership', 'plan'] as const
export type RequiredPart = (typeof REQUIRED_PARTS)[number]

export const PART_STATUSES = ['present', 'embedded', 'absent', 'uncertain'] as const
export type PartStatus = (typeof PART_STATUSES)[number]

/** Administrative level of the place whose government, department or office issued the report. */
export const LEVELS = ['province', 'prefecture', 'county', 'township'] as const
export type Level = (typeof LEVELS)[number]

/** What kind of body issued the report. */
export const ISSUER_KINDS = ['government', 'department', 'township', 'joint'] as const
export type IssuerKind = (typeof ISSUER_KINDS)[number]

export const SHORTFALL_KINDS = ['vague', 'concrete', 'cause'] as const
export type ShortfallKind = (typeof SHORTFALL_KINDS)[number]

export const SEVERITIES = ['error', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

export const FINDING_STATUSES = ['pass', 'fail', 'uncertain', 'not_assessable'] as const
export type FindingStatus = (typeof FINDING_STATUSES)[number]

/** How far a report covers an indicator: 0 absent, 1 named, 2 acted, 3 evidenced. */
export const COVERAGE_LEVELS = [0, 1, 2, 3] as const
export type CoverageLevel = (typeof COVERAGE_LEVELS)[number]

/** A half-open range `[start, end)` in UTF-16 units of the report's text. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** What the caller of an analysis knows better than the text; each given value wins and is recorded as the caller's. */
export interface CallerFacts {
  readonly fileName?: string | undefined
  readonly place?: string | undefined
  readonly level?: Level | undefined
  readonly year?: number | undefined
  /** ISO date, `YYYY-MM-DD`. */
  readonly publishedOn?: string | undefined
  /** Framework id, `outline-2015-2020`. */
  readonly framework?: string | undefined
}
