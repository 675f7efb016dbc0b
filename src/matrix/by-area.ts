import { AREAS, type Area } from '../words.js'

export function byArea<T>(valueOf: (area: Area) => T): Record<Area, T> {
  return Object.fromEntries(AREAS.map((area) => [area, valueOf(area)])) as Record<Area, T>
}
