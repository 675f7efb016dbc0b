import { FajingError } from '../errors.js'
import type { Divisions } from '../reading/divisions.js'
import { placeIn } from '../reading/place.js'
import { EVERYWHERE, isEverywhere, type Scope } from './scope.js'
import { territoryOf } from './territory.js'

/**
 * The scope that people name by places (河北省沧州市) or codes (1309). No place is everywhere.
 *
 * @throws FajingError scope-not-valid where a name is no whole place, or several places bear it
 */
export function scopeOfPlaces(places: readonly string[], divisions: Divisions): Scope {
  return places.length === 0 ? EVERYWHERE : places.map((place) => territoryNamed(place.trim(), divisions))
}

function territoryNamed(place: string, divisions: Divisions): string {
  if (/^\d+$/.test(place)) {
    const division = divisions.withCode(place)
    if (division === null) throw new FajingError('scope-not-valid', { place })
    return division.now ?? division.code
  }
  const found = placeIn(place, divisions, () => '')
  const territory = territoryOf({ place, division: null }, divisions)
  const whole = found !== null && found.index === 0 && found.length === place.length
  const ambiguous = territory?.startsWith('/') === true && divisions.namedAt(place) !== null
  // A beginning of a name would reach further than was meant: 云岭 is 云岭县 and 云岭市 too.
  if (territory === null || !whole || ambiguous) throw new FajingError('scope-not-valid', { place })
  return territory
}

/** A scope in the words of people: 河北省沧州市; null for everywhere. */
export function placesOf(scope: Scope, divisions: Divisions): string[] | null {
  if (isEverywhere(scope)) return null
  return scope.map((territory) => {
    const [code = '', rest = ''] = territory.split('/')
    const division = divisions.withCode(code)
    const path = division === null ? [] : divisions.pathOf(division)
    return path.map(({ name }) => name).join('') + rest
  })
}
