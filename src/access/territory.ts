import type { Division, Divisions } from '../reading/divisions.js'
import { covers, EVERYWHERE, type Scope } from './scope.js'

/** What an analysis says of where a report lies. */
export interface Placed {
  readonly place: string | null
  readonly division: { readonly code: string } | null
}

/**
 * Where a report lies: the code of its division today (`130903`), with the rest of the name where that goes on below the list (`1309/渤海新区`);
 * `/云岭县` where the list does not know the place; null where the report names none.
 *
 * @param within tells apart divisions of one name (several bear the name 鼓楼区): the one in this scope is meant
 */
export function territoryOf(
  { place, division }: Placed,
  divisions: Divisions,
  within: Scope = EVERYWHERE,
): string | null {
  if (division !== null) return codeToday(division.code, divisions)
  if (place === null) return null
  const name = plain(place)
  const listed = divisions.namedAt(name)
  const codes = new Set((listed?.divisions ?? []).map((one) => codeOf(one)))
  const meant = codes.size > 1 ? [...codes].filter((code) => covers(within, [code])) : [...codes]
  const [code] = meant
  if (listed === null || code === undefined || meant.length > 1) return `/${name}`
  const rest = name.slice(listed.length)
  return rest === '' ? code : `${code}/${rest}`
}

function codeToday(code: string, divisions: Divisions): string {
  const today = divisions.withCode(code)
  return today === null ? code : codeOf(today)
}

function codeOf({ code, now }: Division): string {
  return now ?? code
}

/** A name with nothing in it that means something in a scope or to a reader of logs. */
function plain(place: string): string {
  return place.replace(/[^\p{L}\p{N}]/gu, '')
}
