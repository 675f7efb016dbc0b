import type { Area } from '../words.js'
import { byArea } from './by-area.js'
import type { MatrixRow } from './matrix.js'

/** One issuer's reports in the order of years; areas are the same for every edition, so years under different outlines compare by area. */
export interface OverYears {
  readonly issuer: string
  readonly place: string | null
  readonly years: readonly {
    readonly reportId: string
    readonly year: number
    readonly framework: string | null
    readonly score: number | null
    readonly areas: MatrixRow['areas']
    /** Against the report before it: null where either has no score of the area. */
    readonly change: Readonly<Record<Area, number | null>> | null
  }[]
}

/** Issuers with more than one year, in the order of their first row. */
export function overYears(rows: readonly MatrixRow[]): OverYears[] {
  const byIssuer = new Map<string, MatrixRow[]>()
  for (const row of rows)
    if (row.issuer !== null && row.year !== null) byIssuer.set(row.issuer, [...(byIssuer.get(row.issuer) ?? []), row])
  return [...byIssuer]
    .filter(([, reports]) => reports.length > 1)
    .map(([issuer, reports]) => {
      const sorted = reports.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0))
      return {
        issuer,
        place: sorted.at(-1)?.place ?? null,
        years: sorted.map(({ id, year, framework, score, areas }, i) => {
          const before = sorted[i - 1]?.areas
          const change = before === undefined ? null : byArea((area) => difference(areas[area], before[area]))
          return { reportId: id, year: year ?? 0, framework, score, areas, change }
        }),
      }
    })
}

function difference(now: number | null, before: number | null): number | null {
  return now === null || before === null ? null : Math.round((now - before) * 10_000) / 10_000
}
