import type { InsertObject, Transaction } from 'kysely'
import type { Analysis } from '../analysis-shape.js'
import type { Tables } from './tables.js'

/** Writes an analysis whole, and the rows of it that lists, matrix and score are made of. The report MUST have none yet. */
export async function writeRows(trx: Transaction<Tables>, id: string, analysis: Analysis): Promise<void> {
  await trx
    .insertInto('analyses')
    .values({ report_id: id, analysis: JSON.stringify(analysis) })
    .execute()
  await writeScore(trx, id, analysis.score)
  await insert(
    trx,
    'parts',
    analysis.parts.map(({ part, status, ranges }) => ({ report_id: id, part, status, ranges: JSON.stringify(ranges) })),
  )
  await insert(
    trx,
    'shortfalls',
    analysis.shortfalls.map((shortfall, position) => ({
      report_id: id,
      position,
      range_start: shortfall.start,
      range_end: shortfall.end,
      kind: shortfall.kind,
      areas: shortfall.areas,
      indicators: shortfall.indicators,
      has_cause: shortfall.cause !== null,
      is_answered: shortfall.answeredBy !== null,
    })),
  )
  await insert(
    trx,
    'findings',
    analysis.findings.map(({ check, severity, status, message, fingerprint, ranges }, position) => ({
      report_id: id,
      position,
      check,
      severity,
      status,
      message,
      fingerprint,
      ranges: JSON.stringify(ranges),
    })),
  )
}

async function writeScore(trx: Transaction<Tables>, id: string, score: Analysis['score']): Promise<void> {
  await insert(
    trx,
    'indicator_scores',
    score.indicators.map(({ id: indicator, area, level, weight, ranges }) => ({
      report_id: id,
      indicator,
      area,
      level,
      weight,
      ranges: JSON.stringify(ranges),
    })),
  )
  await insert(
    trx,
    'area_scores',
    score.areas.map(({ id: area, weight, score: value }) => ({ report_id: id, area, weight, score: value })),
  )
  const unscored = [
    ...score.notApplicable.map((indicator) => ({ ...indicator, because: 'not_applicable' as const })),
    ...score.notAssessable.map((indicator) => ({ ...indicator, because: 'not_assessable' as const })),
  ]
  await insert(
    trx,
    'unscored_indicators',
    unscored.map(({ id: indicator, because, reason }) => ({ report_id: id, indicator, because, reason })),
  )
}

/** Rows of one statement: PostgreSQL takes 65,535 parameters, and no table here has more than nine columns. */
const ROWS_AT_ONCE = 5000

type RowTable = 'indicator_scores' | 'area_scores' | 'unscored_indicators' | 'parts' | 'shortfalls' | 'findings'

async function insert<T extends RowTable>(
  trx: Transaction<Tables>,
  table: T,
  rows: InsertObject<Tables, T>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
    await trx
      .insertInto(table)
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .execute()
}
