import { missingOf } from '../batch/expected-places.js'
import type { Expected } from '../batch/manifest.js'
import type { MatrixRow } from './matrix.js'
import { matrixOf } from './matrix.js'
import type { Profile } from './profile.js'
import type { ReportRow } from './report-row.js'

/** What became of one item of a batch: its row, why there is none, or that the report was expected and is missing. */
export interface BatchResult {
  readonly file: string | null
  readonly status: 'done' | 'failed' | 'missing'
  /** As said by the sender, else as read. */
  readonly place: string | null
  readonly year: number | null
  readonly report: ReportRow | null
  /** In Chinese, as it is shown. */
  readonly error: { readonly code: string; readonly detail: string } | null
}

/** Whether a result counts. */
export interface Standing {
  readonly status: BatchResult['status']
  /** False where another file of the same batch, issuer and year takes its place. */
  readonly current: boolean
  /** True where a revision outside the batch is the current one. */
  readonly renewed: boolean
}

/** A result with its line of the matrix. */
export interface BatchLine extends BatchResult, Standing {
  readonly row: MatrixRow | null
}

/** The results, then the expected reports that none of them is. */
export function withMissing(results: readonly BatchResult[], expected: readonly Expected[]): BatchResult[] {
  const sent = results
    .filter(({ status }) => status !== 'missing')
    .map(({ place, year, report }) => ({ place, year, path: report?.path ?? [] }))
  const missing = missingOf(expected, sent).map(({ place, year }): BatchResult => ({
    file: null,
    status: 'missing',
    place,
    year,
    report: null,
    error: null,
  }))
  return [...results, ...missing]
}

/** All results with their lines; only current reports are ranked. */
export function linesOf(
  results: readonly BatchResult[],
  profile: Profile,
  isCurrent: (result: BatchResult) => boolean = currentAmong(results),
): BatchLine[] {
  const reports = results.filter(isCurrent).flatMap(({ report }) => (report === null ? [] : [report]))
  // One file measured by two frameworks has two reports of one name.
  const rows = new Map(matrixOf(reports, profile).map((row, i) => [reports[i], row]))
  return results.map((result) => ({
    ...result,
    current: isCurrent(result),
    renewed: result.report?.renewed ?? false,
    row: (isCurrent(result) ? rows.get(result.report ?? undefined) : undefined) ?? null,
  }))
}

/** What a person is told became of a result. */
export function stateOf({ status, current, renewed }: Standing): BatchResult['status'] | 'superseded' | 'renewed' {
  if (status !== 'done') return status
  if (!current) return 'superseded'
  return renewed ? 'renewed' : 'done'
}

/** Where nothing else is known, the last of an issuer and year counts. */
function currentAmong(results: readonly BatchResult[]): (result: BatchResult) => boolean {
  const last = new Map<string, BatchResult>()
  for (const result of results) {
    const key = revisionOf(result)
    if (key !== null) last.set(key, result)
  }
  return (result) => {
    const key = revisionOf(result)
    return key === null || last.get(key) === result
  }
}

/** What a later report of takes the place of an earlier one; null where that cannot be told. */
function revisionOf({ report }: BatchResult): string | null {
  if (report === null || report.issuer === null || report.year === null) return null
  return [report.issuer, report.year, report.framework].join('/')
}
