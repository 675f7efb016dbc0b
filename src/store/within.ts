import { sql, type RawBuilder } from 'kysely'
import { isEverywhere, type Scope } from '../access/scope.js'

/**
 * The condition that a territory, or each one of an owner's, lies in a scope. Every statement that answers a caller MUST carry it.
 *
 * @param column an expression that holds a territory or an owner; it is never null
 */
export function within(scope: Scope, column: string): RawBuilder<boolean> {
  if (isEverywhere(scope)) return sql`true`
  const territory = sql.ref(column)
  // A report that is not read yet lies in all territories of the key that brought it.
  return sql`(${begins(scope, territory)} AND (strpos(${territory}, ',') = 0 OR NOT EXISTS (
    SELECT FROM unnest(string_to_array(${territory}, ',')) AS each(territory) WHERE NOT ${begins(scope, sql.ref('each.territory'))})))`
}

function begins(scope: Scope, territory: RawBuilder<unknown>): RawBuilder<boolean> {
  const prefixes = scope.filter((prefix) => prefix !== '')
  if (prefixes.length === 0) return sql`false`
  return sql`(${sql.join(
    prefixes.map((prefix) => sql`starts_with(${territory}, ${prefix})`),
    sql` OR `,
  )})`
}
