import { AREAS, type Area } from '../words.js'
import { byArea } from './by-area.js'
import { coverageOf } from './coverage.js'
import type { Profile } from './profile.js'
import { quartileOf, ranks } from './rank.js'
import type { IndicatorRow, ReportRow } from './report-row.js'

/** One line of the matrix: a report with its coverage under a profile, beside those of its own level and year. */
export interface MatrixRow extends ReportRow {
  /** 0–100, two decimals; null where nothing applies. */
  readonly score: number | null
  /** 0–1 by area; null where no indicator of the area applies. */
  readonly areas: Readonly<Record<Area, number | null>>
  /** The same with the levels that people gave in place of the machine's; null where nobody judged one. Never ranked. */
  readonly reviewed: { readonly score: number | null; readonly areas: Readonly<Record<Area, number | null>> } | null
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
  const scored = reports.map((report) => ({ report, ...covered(report.indicators, profile) }))
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
      const reviewed = reviewedOf(report, profile)
      rows[at] = { ...report, score, areas, reviewed, rank, of, quartile: quartileOf(rank, of), areaRanks }
    })
  }
  return rows
}

function covered(indicators: readonly IndicatorRow[], profile: Profile) {
  const { total, areas } = coverageOf(indicators, profile)
  return { score: total, areas: byArea((area) => areas.find(({ id }) => id === area)?.score ?? null) }
}

function reviewedOf({ indicators, judged }: ReportRow, profile: Profile): MatrixRow['reviewed'] {
  if (judged === null) return null
  return covered(
    indicators.map((row) => ({ ...row, level: judged[row.id] ?? row.level })),
    profile,
  )
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
