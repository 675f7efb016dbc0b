import { AREAS, type Area } from '../words.js'
import { byArea } from './by-area.js'
import { coverageOf } from './coverage.js'
import type { Profile } from './profile.js'
import { quartileOf, ranks } from './rank.js'
import type { ReportRow } from './report-row.js'

/** One line of the matrix: a report with its coverage under a profile, beside those of its own level and year. */
export interface MatrixRow extends ReportRow {
  /** 0–100, two decimals; null where nothing applies. */
  readonly score: number | null
  /** 0–1 by area; null where no indicator of the area applies. */
  readonly areas: Readonly<Record<Area, number | null>>
  /** From 1, ties share the better rank; among reports of the same level, year and framework, departments apart. Null without a score. */
  readonly rank: number | null
  /** How many were ranked beside it, itself included. */
  readonly of: number
  /** 1 the best quarter. */
  readonly quartile: 1 | 2 | 3 | 4 | null
  /** Rank within each area, among the same reports. */
  readonly areaRanks: Readonly<Record<Area, number | null>>
}

/** Places × areas (and × indicators): the rows in the order given, scored under a profile and ranked. Pure. */
export function matrixOf(reports: readonly ReportRow[], profile: Profile): MatrixRow[] {
  const scored = reports.map((report) => {
    const { total, areas } = coverageOf(report.indicators, profile)
    return { report, score: total, areas: byArea((area) => areas.find(({ id }) => id === area)?.score ?? null) }
  })
  const rows: MatrixRow[] = new Array<MatrixRow>(scored.length)
  for (const group of groups(reports)) {
    const members = group.map((at) => scored[at]).filter((one) => one !== undefined)
    const totals = ranks(members.map(({ score }) => score))
    const inAreas = AREAS.map((area) => ranks(members.map(({ areas }) => areas[area])))
    const of = totals.filter((rank) => rank !== null).length
    members.forEach(({ report, score, areas }, i) => {
      const rank = totals[i] ?? null
      const at = group[i] ?? 0
      const areaRanks = byArea((area) => inAreas[AREAS.indexOf(area)]?.[i] ?? null)
      rows[at] = { ...report, score, areas, rank, of, quartile: quartileOf(rank, of), areaRanks }
    })
  }
  return rows
}

/** Positions of the reports that are compared with each other: a department's is no government's, whatever its level, and two schemes measure differently. */
function groups(reports: readonly ReportRow[]): number[][] {
  const found = new Map<string, number[]>()
  reports.forEach(({ level, year, kind, framework }, at) => {
    const key = [level, year, kind === 'department', framework].join('/')
    const group = found.get(key)
    if (group === undefined) found.set(key, [at])
    else group.push(at)
  })
  return [...found.values()]
}
