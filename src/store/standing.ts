import { sql, type RawBuilder } from 'kysely'

/**
 * Which of several revisions of one issuer, year and framework a row of reports must be to count: everywhere the current one, in a batch the
 * one that would be current if the batch had been all there is. So a batch goes on showing what it made when a later one analyses the same again.
 *
 * @param of names the row
 */
export function stands(of: string, batch: string | undefined): RawBuilder<boolean> {
  return batch === undefined
    ? sql`${sql.ref(`${of}.is_current`)}`
    : sql`${sql.ref(`${of}.id`)} IN (${standingIn(batch)})`
}

/** Ids of the reports that count in a batch. Without issuer or year nothing can take a report's place. */
export function standingIn(batch: string): RawBuilder<{ id: string }> {
  return sql`SELECT id FROM (SELECT b.id, row_number() OVER (
      PARTITION BY b.territory, b.issuer, b.year, b.framework, CASE WHEN b.issuer IS NULL OR b.year IS NULL THEN b.id END
      ORDER BY b.chosen DESC, b.seq DESC) AS place
    FROM fajing.reports b WHERE b.state = 'done' AND b.id IN (${reportsOf(batch)})) ranked WHERE place = 1`
}

/** Ids of the reports that a batch brought. */
export function reportsOf(batch: string): RawBuilder<{ report_id: string }> {
  return sql`SELECT report_id FROM fajing.batch_items WHERE batch_id = ${batch} AND report_id IS NOT NULL`
}
