import type { MatrixRow } from '../service/batches.js'

/** What the matrix is narrowed to; empty strings narrow nothing. */
export interface Filter {
  readonly place: string
  readonly level: string
  readonly year: string
  readonly province: string
  readonly only: string
}

export const FILTER_FIELDS = ['place', 'level', 'year', 'province', 'only'] as const satisfies (keyof Filter)[]

export const ONLY = ['late', 'incomplete', 'errors', 'last'] as const
type Only = (typeof ONLY)[number]

const FITS: Readonly<Record<Only, (row: MatrixRow) => boolean>> = {
  late: ({ timeliness }) => timeliness === 'fail',
  incomplete: ({ parts }) => Object.values(parts).includes('absent'),
  errors: ({ findings }) => findings.error > 0,
  last: ({ quartile }) => quartile === 4,
}

export function filtered(rows: readonly MatrixRow[], filter: Filter): readonly MatrixRow[] {
  const { place, level, year, province, only } = filter
  if (Object.values(filter).every((value) => value === '')) return rows
  const named = ({ place: own, issuer, title }: MatrixRow) =>
    [own, issuer, title].some((name) => name?.includes(place) === true)
  const kind = ONLY.find((each) => each === only)
  return rows.filter(
    (row) =>
      (place === '' || named(row)) &&
      (level === '' || row.level === level) &&
      (year === '' || String(row.year) === year) &&
      (province === '' || row.province === province) &&
      (kind === undefined || FITS[kind](row)),
  )
}
