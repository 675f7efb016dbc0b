import { stringify } from 'csv-stringify/sync'
import { MATRIX_COLUMNS, RESULT_NAMES, TIMELINESS_NAMES } from '../messages/matrix.js'
import { AREA_NAMES, PART_NAMES, PART_STATUS_NAMES } from '../messages/parts.js'
import { say } from '../messages/say.js'
import { AREAS, REQUIRED_PARTS } from '../words.js'
import { stateOf, type BatchLine } from './batch-result.js'
import { LEVEL_NAMES } from '../messages/names.js'

type Cell = string | number | null

/** The matrix as CSV for people: places × areas with parts, timeliness, shortfalls and findings; scores from 0 to 100. */
export function matrixCsv(lines: readonly BatchLine[]): string {
  const head: readonly string[] = [
    ...MATRIX_COLUMNS.about.map((name) => say(name)),
    ...AREAS.map((area) => say(AREA_NAMES[area])),
    ...REQUIRED_PARTS.map((part) => say(PART_NAMES[part])),
    ...MATRIX_COLUMNS.rest.map((name) => say(name)),
  ]
  return csv([head, ...lines.map(matrixCells)])
}

/** Places × indicators: the level of each, empty where it does not apply. */
export function indicatorCsv(lines: readonly BatchLine[]): string {
  const ids = [...new Set(lines.flatMap(({ row }) => row?.indicators.map(({ id }) => id) ?? []))].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  )
  const head = [...MATRIX_COLUMNS.indicatorAbout.map((name) => say(name)), ...ids]
  const cells = lines.flatMap((line): Cell[][] => {
    if (line.row === null) return []
    const levels = new Map(line.row.indicators.map(({ id, level }) => [id, level]))
    return [
      [line.file, line.row.place ?? line.place, line.row.year ?? line.year, ...ids.map((id) => levels.get(id) ?? null)],
    ]
  })
  return csv([head, ...cells])
}

function matrixCells(line: BatchLine): Cell[] {
  const { row, report, error } = line
  return [
    line.file,
    say(RESULT_NAMES[stateOf(line)]),
    report?.place ?? line.place,
    report?.path[0] ?? null,
    report?.level == null ? null : say(LEVEL_NAMES[report.level]),
    report?.year ?? line.year,
    report?.issuer ?? null,
    report?.title?.replace(/\s+/g, '') ?? null,
    report?.framework ?? null,
    row?.score ?? null,
    row?.rank ?? null,
    row?.quartile ?? null,
    ...AREAS.map((area) => percent(row?.areas[area] ?? null)),
    ...REQUIRED_PARTS.map((part) => {
      const status = report?.parts[part]
      return status === undefined ? null : say(PART_STATUS_NAMES[status])
    }),
    report?.publishedOn ?? null,
    report?.timeliness == null ? null : say(TIMELINESS_NAMES[report.timeliness]),
    report?.shortfalls.concrete ?? null,
    report?.shortfalls.vague ?? null,
    report?.shortfalls.cause ?? null,
    report?.findings.error ?? null,
    report?.findings.warning ?? null,
    error?.code ?? null,
    error?.detail ?? null,
  ]
}

function percent(share: number | null): number | null {
  return share === null ? null : Math.round(share * 10_000) / 100
}

/** With a byte order mark, or Excel would take it for GBK; a cell that looks like a formula is written so that it stays text. */
function csv(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { bom: true, escape_formulas: true, record_delimiter: 'windows' },
  )
}
