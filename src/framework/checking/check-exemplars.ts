import { AREAS, SHORTFALL_KINDS } from '../../words.js'
import { tsvRows } from '../../language/tsv.js'
import type { Framework } from '../framework.js'
import { indicatorsOf } from '../framework.js'
import type { Fault } from './fault.js'
import type { ModelFile } from './model-file.js'

/** An exemplar sentence in its place. */
export interface PlacedSentence {
  readonly file: string
  readonly line: number
  readonly text: string
}

export interface ExemplarRow extends PlacedSentence {
  readonly cells: Readonly<Record<string, string>>
}

/** Shortest sentence that says anything. */
const SHORTEST = 4
const OWN_COLUMNS = ['areas', 'level', 'kind', 'why', 'text'] as const

/** Validates one table of exemplar sentences. */
export function checkExemplars(
  { file, content }: ModelFile,
  editions: readonly Framework[],
): { rows: ExemplarRow[]; faults: Fault[] } {
  const header = content.split('\n', 1)[0]?.split('\t') ?? []
  const faults = headerFaults(file, header, editions)
  const widths = content.split('\n').flatMap((line, i): Fault[] => {
    const found = line.split('\t').length
    return line === '' || found === header.length
      ? []
      : [{ file, line: i + 1, code: 'cells-count', params: { expected: header.length, found } }]
  })
  if (faults.length > 0 || widths.length > 0) return { rows: [], faults: [...faults, ...widths] }
  const rows = tsvRows(content).map(({ line, cells }) => ({ file, line, text: (cells.text ?? '').trim(), cells }))
  return { rows, faults: rows.flatMap((row) => rowFaults(row, editions)) }
}

function headerFaults(file: string, header: readonly string[], editions: readonly Framework[]): Fault[] {
  const known: readonly string[] = [...OWN_COLUMNS, ...editions.map((edition) => edition.id)]
  const faults: Fault[] = header
    .filter((column) => !known.includes(column))
    .map((column) => ({
      file,
      line: 1,
      code: 'column-unknown',
      params: { column, known: OWN_COLUMNS.join('、') },
    }))
  for (const column of ['areas', 'text'])
    if (!header.includes(column)) faults.push({ file, line: 1, code: 'column-missing', params: { column } })
  return faults
}

function rowFaults({ file, line, text, cells }: ExemplarRow, editions: readonly Framework[]): Fault[] {
  const faults: Fault[] = []
  const at = (fault: Pick<Fault, 'code' | 'params'>) => faults.push({ file, line, ...fault })
  if (text.length < SHORTEST) at({ code: 'text-empty', params: {} })
  for (const fault of areaFaults(cells.areas ?? '')) at(fault)
  for (const edition of editions) {
    for (const fault of numberFaults(edition, cells[edition.id] ?? '')) at(fault)
  }
  if (!/^[123]?$/.test(cells.level ?? ''))
    at({ code: 'level-unknown', params: { level: cells.level ?? '', known: '1、2、3' } })
  if (cells.kind !== undefined && !SHORTFALL_KINDS.some((kind) => kind === cells.kind))
    at({ code: 'kind-unknown', params: { kind: cells.kind, known: SHORTFALL_KINDS.join('、') } })
  if (cells.why === '') at({ code: 'why-missing', params: {} })
  return faults
}

/** Faults of a cell of areas joined by slashes. */
export function areaFaults(cell: string): Pick<Fault, 'code' | 'params'>[] {
  return listed(cell, '/')
    .filter((area) => !AREAS.some((known) => known === area))
    .map((area) => ({ code: 'area-unknown', params: { area, known: AREAS.join('、') } }))
}

/** Faults of a cell of indicator numbers joined by commas. */
export function numberFaults(edition: Framework, cell: string): Pick<Fault, 'code' | 'params'>[] {
  const known = new Set(indicatorsOf(edition).map((indicator) => indicator.number))
  return listed(cell, ',')
    .filter((number) => !known.has(number))
    .map((number) => ({ code: 'number-unknown', params: { framework: edition.id, number } }))
}

export function listed(cell: string, mark: string): string[] {
  return cell.split(mark).filter((part) => part !== '')
}
