import { sql, type RawBuilder } from 'kysely'

/**
 * Where several frameworks measure what one issuer reported for a year, one of them stands for it when nobody asks for another: the outline of
 * the year, which nobody had to choose, else the one that came first. Orders by that, the main one first; `of` names a row of reports.
 */
export function mainFirst(of: string): RawBuilder<unknown> {
  return sql`(${sql.ref(`${of}.facts`)}->>'framework') IS NOT NULL, ${sql.ref(`${of}.seq`)}`
}

/** True for row `a` of reports where row `b` of the same issuer and year is more main than it. */
export function isLessMain(a: string, b: string): RawBuilder<boolean> {
  return sql`(${mainFirst(b)}) < (${mainFirst(a)})`
}
