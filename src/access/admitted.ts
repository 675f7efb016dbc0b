import { FajingError } from '../errors.js'
import type { Divisions } from '../reading/divisions.js'
import { covers, type Scope } from './scope.js'
import { territoryOf, type Placed } from './territory.js'

/**
 * Where a report lies that a key of this scope brings; null where it names no place, which is no reason to refuse it.
 *
 * @throws FajingError report-outside-scope
 */
export function admitted(report: Placed, divisions: Divisions, scope: Scope): string | null {
  const territory = territoryOf(report, divisions, scope)
  if (territory !== null && !covers(scope, [territory]))
    throw new FajingError('report-outside-scope', { place: report.place ?? territory })
  return territory
}
