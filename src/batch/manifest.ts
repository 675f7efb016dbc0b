import { z } from 'zod'
import { FajingError } from '../errors.js'
import { readRows, type Row } from '../intake/sheet/read-rows.js'
import { LEVELS, type CallerFacts } from '../words.js'

/** One line of a manifest: a report that is there, or with `file` null one that should be. */
export interface ManifestRow {
  readonly line: number
  readonly file: string | null
  readonly facts: CallerFacts
}

const HEADERS = {
  place: /^(?:地方|地区|单位|区县|县区|市县|place)$/i,
  year: /^(?:报告)?(?:年度|年份|年|year)$/i,
  file: /^(?:文件|文件名|报告文件|file|filename)$/i,
  level: /^(?:层级|级别|level)$/i,
  publishedOn: /^(?:公开日期|发布日期|公布日期|publishedon)$/i,
}
type Column = keyof typeof HEADERS

/** Levels as people write them in a table. */
const LEVEL_WORDS: Readonly<Record<string, (typeof LEVELS)[number]>> = {
  省: 'province',
  省级: 'province',
  市: 'prefecture',
  市级: 'prefecture',
  地级: 'prefecture',
  县: 'county',
  区: 'county',
  县级: 'county',
  区级: 'county',
  区县: 'county',
  乡镇: 'township',
  乡级: 'township',
  镇街: 'township',
}

const rowSchema = z.object({
  place: z.string().max(200).optional(),
  year: z.coerce.number().int().min(2000).max(2099).optional(),
  file: z.string().max(500).optional(),
  level: z.enum(LEVELS).optional(),
  publishedOn: z.iso.date().optional(),
})

/**
 * Reads a manifest of place, year and file, with level and publication date where the sender knows them. The header may be in Chinese or English.
 *
 * @throws FajingError manifest-without-columns, manifest-row-not-valid, and what readRows throws
 */
export async function readManifest(bytes: Uint8Array): Promise<ManifestRow[]> {
  const [head, ...rows] = await readRows(bytes)
  const columns = columnsOf(head)
  if (columns.file === undefined) throw new FajingError('manifest-without-columns')
  return rows.map((row) => manifestRow(row, columns))
}

/** A report that a supervising body waits for; without a year, any year will do. */
export interface Expected {
  readonly place: string
  readonly year: number | null
}

/**
 * Reads a list of expected places: a line a place, with a year behind it where it matters, or a table with these columns.
 *
 * @throws FajingError manifest-row-not-valid, and what readRows throws
 */
export async function readExpected(bytes: Uint8Array): Promise<Expected[]> {
  const rows = await readRows(bytes)
  const named = columnsOf(rows[0])
  const columns = named.place === undefined ? { place: 0, year: 1 } : named
  return rows
    .slice(named.place === undefined ? 0 : 1)
    .map((row) => manifestRow(row, { place: columns.place, year: columns.year }).facts)
    .flatMap(({ place, year }) => (place === undefined ? [] : [{ place, year: year ?? null }]))
}

type Columns = Partial<Record<Column, number>>

function columnsOf(head: Row | undefined): Columns {
  const columns: Columns = {}
  head?.cells.forEach((cell, at) => {
    for (const [column, header] of Object.entries(HEADERS) as [Column, RegExp][])
      if (header.test(cell.replace(/\s/g, ''))) columns[column] ??= at
  })
  return columns
}

function manifestRow({ line, cells }: Row, columns: Columns): ManifestRow {
  const given = Object.fromEntries(
    (Object.keys(columns) as Column[]).flatMap((column): [string, string][] => {
      const cell = cells[columns[column] ?? -1] ?? ''
      return cell === '' ? [] : [[column, tidy(column, cell)]]
    }),
  )
  const read = rowSchema.safeParse(given)
  if (!read.success) {
    const column = String(read.error.issues[0]?.path[0])
    throw new FajingError('manifest-row-not-valid', { line, column, value: given[column] ?? '' })
  }
  const { file, ...facts } = read.data
  return { line, file: file ?? null, facts }
}

function tidy(column: Column, cell: string): string {
  if (column === 'year') return cell.replace(/年(?:度)?$/, '')
  if (column === 'level') return LEVEL_WORDS[cell] ?? cell
  if (column !== 'publishedOn') return cell
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell) ?? []
  return year === undefined ? cell : `${year}-${month?.padStart(2, '0') ?? ''}-${day?.padStart(2, '0') ?? ''}`
}
