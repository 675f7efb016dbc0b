import { sql, type RawBuilder } from 'kysely'

/**
 * Objects as rows; whoever selects from them names the columns by their keys. JSON within them MUST be a string: a quote may end within a
 * surrogate pair, which a value of type json keeps and a value that is read out of one may not hold.
 */
export function records(rows: readonly object[]): RawBuilder<unknown> {
  return sql`json_to_recordset(${JSON.stringify(rows)}::json)`
}
