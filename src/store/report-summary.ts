import type { Level } from '../words.js'
import type { ReportState } from './tables.js'

/** What lists show of a report. */
export interface ReportSummary {
  readonly id: string
  readonly status: ReportState
  readonly fileName: string | null
  readonly title: string | null
  readonly issuer: string | null
  readonly place: string | null
  readonly level: Level | null
  readonly year: number | null
  /** ISO date. */
  readonly publishedOn: string | null
  readonly framework: string | null
  /** 0–100. */
  readonly score: number | null
  /** From 1, among the reports of one issuer and year in order of arrival; null until analysed. */
  readonly revision: number | null
  readonly current: boolean
  /** ISO moment in UTC. */
  readonly createdAt: string
}

export const SUMMARY_COLUMNS = [
  'reports.id',
  'reports.seq',
  'reports.state',
  'sources.file_name',
  'reports.title',
  'reports.issuer',
  'reports.place',
  'reports.level',
  'reports.year',
  'reports.published_on',
  'reports.framework',
  'reports.score',
  'reports.revision',
  'reports.is_current',
  'reports.created_at',
] as const

/** A row of `SUMMARY_COLUMNS`. */
export interface SummaryRow extends Omit<
  ReportSummary,
  'status' | 'fileName' | 'publishedOn' | 'current' | 'createdAt'
> {
  readonly state: ReportState
  readonly file_name: string | null
  readonly published_on: string | null
  readonly is_current: boolean
  readonly created_at: Date
}

export function summaryOf(row: SummaryRow): ReportSummary {
  return {
    id: row.id,
    status: row.state,
    fileName: row.file_name,
    title: row.title,
    issuer: row.issuer,
    place: row.place,
    level: row.level,
    year: row.year,
    publishedOn: row.published_on,
    framework: row.framework,
    score: row.score,
    revision: row.revision,
    current: row.is_current,
    createdAt: row.created_at.toISOString(),
  }
}
