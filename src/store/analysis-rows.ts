import { sql, type RawBuilder } from 'kysely'
import type { Analysis } from '../analysis-shape.js'
import { records } from './records.js'

/**
 * Parts of one WITH that keep an analysis whole, and the rows of it that lists, matrix and score are made of, for the one row that a part named
 * `report` before them gives; none where that gives none. One statement and one parameter for each table: to hand over hundreds of values, and
 * to wait for seven answers, costs more than the rows. The report MUST have none yet.
 */
export function analysisRows(analysis: Analysis): RawBuilder<unknown> {
  return sql`
    analysis_row AS (INSERT INTO fajing.analyses (report_id, analysis) SELECT id, ${JSON.stringify(analysis)}::json FROM report),
    ${scoreRows(analysis.score)},
    part_rows AS (INSERT INTO fajing.parts (report_id, part, status, ranges)
      SELECT report.id, x.part, x.status, x.ranges::json FROM report,
        ${records(analysis.parts.map(partRow))} AS x(part text, status text, ranges text)),
    shortfall_rows AS (INSERT INTO fajing.shortfalls
        (report_id, position, range_start, range_end, kind, areas, indicators, has_cause, is_answered)
      SELECT report.id, x.position, x."start", x."end", x.kind, x.areas, x.indicators, x."hasCause", x."isAnswered"
      FROM report, ${records(analysis.shortfalls.map(shortfallRow))} AS x(position integer, "start" integer, "end" integer,
        kind text, areas text[], indicators text[], "hasCause" boolean, "isAnswered" boolean)),
    finding_rows AS (INSERT INTO fajing.findings (report_id, position, "check", severity, status, message, fingerprint, ranges)
      SELECT report.id, x.position, x."check", x.severity, x.status, x.message, x.fingerprint, x.ranges::json
      FROM report, ${records(analysis.findings.map(findingRow))} AS x(position integer,
        "check" text, severity text, status text, message text, fingerprint text, ranges text))`
}

function scoreRows({ indicators, areas, notApplicable, notAssessable }: Analysis['score']): RawBuilder<unknown> {
  const unscored = [
    ...notApplicable.map(({ id, reason }) => ({ id, reason, because: 'not_applicable' })),
    ...notAssessable.map(({ id, reason }) => ({ id, reason, because: 'not_assessable' })),
  ]
  return sql`indicator_rows AS (INSERT INTO fajing.indicator_scores (report_id, indicator, area, level, weight, ranges)
      SELECT report.id, x.id, x.area, x.level, x.weight, x.ranges::json FROM report,
        ${records(indicators.map(indicatorRow))} AS x(id text, area text, level smallint, weight double precision, ranges text)),
    area_rows AS (INSERT INTO fajing.area_scores (report_id, area, weight, score)
      SELECT report.id, x.id, x.weight, x.score FROM report,
        ${records(areas.map(({ id, weight, score }) => ({ id, weight, score })))} AS x(id text, weight double precision, score double precision)),
    unscored_rows AS (INSERT INTO fajing.unscored_indicators (report_id, indicator, because, reason)
      SELECT report.id, x.id, x.because, x.reason FROM report, ${records(unscored)} AS x(id text, because text, reason text))`
}

function shortfallRow(
  { start, end, kind, areas, indicators, cause, answeredBy }: Analysis['shortfalls'][number],
  position: number,
) {
  return { position, start, end, kind, areas, indicators, hasCause: cause !== null, isAnswered: answeredBy !== null }
}

function findingRow(finding: Analysis['findings'][number], position: number) {
  const { check, severity, status, message, fingerprint, ranges } = finding
  return {
    position,
    check,
    severity,
    status,
    message: message.toWellFormed(),
    fingerprint,
    ranges: JSON.stringify(ranges),
  }
}

function indicatorRow({ id, area, level, weight, ranges }: Analysis['score']['indicators'][number]) {
  return { id, area, level, weight, ranges: JSON.stringify(ranges) }
}

function partRow({ part, status, ranges }: Analysis['parts'][number]) {
  return { part, status, ranges: JSON.stringify(ranges) }
}
