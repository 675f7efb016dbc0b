import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAnnotated, type LabelledReport } from '../labels/labelled-report.js'
import { tsvRows } from '../language/tsv.js'
import { SHORTFALL_KINDS, type ShortfallKind } from '../words.js'

/** One exemplar sentence, labelled for every edition. */
export interface Exemplar {
  readonly file: string
  readonly line: number
  readonly text: string
  readonly areas: readonly string[]
  /** Numbers of indicators, best first, by framework id. */
  readonly indicators: ReadonlyMap<string, readonly string[]>
  /** 1 named, 2 acted, 3 evidenced; null where the file does not say. */
  readonly level: number | null
  /** What it admits: a kind of shortfall, nothing, or null where the file does not say. */
  readonly shortfall: ShortfallKind | 'none' | null
}

/** Everything in `models/exemplars`: sentences by file, and the labelled documents. */
export function readExemplars(folder: string): { sentences: Exemplar[]; documents: LabelledReport[] } {
  const sentences = readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((file) =>
      tsvRows(readFileSync(join(folder, file), 'utf8')).map(({ line, cells }) => exemplarOf(file, line, cells)),
    )
  const documents = readdirSync(join(folder, 'documents'))
    .filter((file) => file.endsWith('.tsv') && !file.endsWith('.coverage.tsv'))
    .sort()
    .map((file) => readAnnotated(join(folder, 'documents', file)))
  return { sentences, documents }
}

function exemplarOf(file: string, line: number, cells: Readonly<Record<string, string>>): Exemplar {
  const list = (cell: string | undefined, mark: string) => (cell ?? '').split(mark).filter((x) => x !== '')
  const editions = Object.keys(cells).filter((name) => /^(?:outline|demonstration)/.test(name))
  const kind = SHORTFALL_KINDS.find((k) => k === cells.kind)
  return {
    file,
    line,
    text: cells.text ?? '',
    areas: list(cells.areas, '/'),
    indicators: new Map(editions.map((edition) => [edition, list(cells[edition], ',')])),
    level: cells.level === undefined || cells.level === '' ? null : Number(cells.level),
    // The files of plain exemplars hold done work; what they admit was not read for, so only lines with a level count as none.
    shortfall: kind ?? (cells.why !== undefined || (cells.level !== undefined && cells.level !== '') ? 'none' : null),
  }
}
