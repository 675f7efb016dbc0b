import { AREAS, type Area } from '../words.js'
import { byArea } from './by-area.js'
import type { MatrixRow } from './matrix.js'

/** How values spread: the least, the quarters and the most, by linear interpolation between neighbours. */
export interface Distribution {
  readonly count: number
  readonly min: number
  readonly q1: number
  readonly median: number
  readonly q3: number
  readonly max: number
}

/** Distributions of total (0–100) and areas (0–1) of reports; null where none has a score. */
export interface Distributions {
  readonly total: Distribution | null
  readonly areas: Readonly<Record<Area, Distribution | null>>
}

export function distributionsOf(rows: readonly Pick<MatrixRow, 'score' | 'areas'>[]): Distributions {
  return {
    total: distributionOf(rows.map(({ score }) => score)),
    areas: byArea((area) => distributionOf(rows.map(({ areas }) => areas[area]))),
  }
}

/** The areas from the weakest median up; areas that nobody is held to are left out. */
export function weakestAreas({ areas }: Distributions): Area[] {
  const medianOf = (area: Area) => areas[area]?.median ?? 0
  return AREAS.filter((area) => areas[area] !== null).toSorted((a, b) => medianOf(a) - medianOf(b))
}

export function distributionOf(values: readonly (number | null)[]): Distribution | null {
  const sorted = values.filter((value) => value !== null).toSorted((a, b) => a - b)
  if (sorted.length === 0) return null
  const at = (share: number): number => {
    const place = share * (sorted.length - 1)
    const [low = 0, high = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
    return Math.round((low + (high - low) * (place - Math.floor(place))) * 10_000) / 10_000
  }
  return { count: sorted.length, min: at(0), q1: at(0.25), median: at(0.5), q3: at(0.75), max: at(1) }
}
