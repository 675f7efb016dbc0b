import { Zip } from 'fflate'
import type { Framework } from '../../framework/framework.js'
import type { BatchEntry } from '../batch-entry.js'
import { COLUMNS } from '../../messages/export.js'
import { evidenceTable } from '../tables/evidence.js'
import { findingsTable } from '../tables/findings.js'
import { indicatorsTable } from '../tables/indicators.js'
import { matrixTable } from '../tables/matrix.js'
import { notesTable } from '../tables/notes.js'
import { overviewTable } from '../tables/overview.js'
import { shortfallsTable } from '../tables/shortfalls.js'
import type { Table } from '../tables/table.js'
import { columnName } from './cell-names.js'
import { addPackage, sheetPath } from './package.js'
import { SheetStream } from './sheet-stream.js'

type TableOf = (entries: readonly BatchEntry[], frameworks: readonly Framework[]) => Table

/**
 * The sheets in their order. `each`: the rows of one entry are nobody else's, so they are written as it comes. `from`: the column of the overview that
 * leads to the first of them.
 */
const SHEETS: readonly { readonly of: TableOf; readonly each: boolean; readonly from?: string }[] = [
  { of: overviewTable, each: true },
  { of: matrixTable, each: false },
  { of: indicatorsTable, each: false },
  { of: findingsTable, each: true, from: COLUMNS.fails },
  { of: shortfallsTable, each: true, from: COLUMNS.concrete },
  { of: evidenceTable, each: true, from: COLUMNS.score },
  { of: notesTable, each: false },
]

/** The tables of a batch, in the order of the sheets. */
export function batchTables(entries: readonly BatchEntry[], frameworks: readonly Framework[]): Table[] {
  return SHEETS.map(({ of }) => of(entries, frameworks))
}

/**
 * A batch as an Excel workbook: overview, matrix, indicators, findings, shortfalls, evidence, notes. Texts are let go as they are written; what is
 * kept of a report is a few kilobytes. Each row leads back to the overview's row of its report, and from there to the first of its rows.
 *
 * @returns an XLSX in pieces; the same values give the same bytes
 */
export async function workbookOf(
  entries: Iterable<BatchEntry> | AsyncIterable<BatchEntry>,
  frameworks: readonly Framework[],
): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error
    pieces.push(piece)
  })
  const forms = SHEETS.map(({ of }) => of([], frameworks))
  const names = forms.map(({ name }) => name)
  const overview = overviewTable([])
  addPackage(zip, names)
  const sheets = forms.map((form, i) => new SheetStream(zip, sheetPath(i + 1), form))
  const kept: BatchEntry[] = []
  for await (const entry of entries) {
    const row = sheets[0]?.next ?? 0
    SHEETS.forEach(({ of, each, from }, i) => {
      const sheet = sheets[i]
      if (!each || sheet === undefined) return
      const first = sheet.next
      sheet.add(of([entry], frameworks).rows)
      if (from === undefined || sheet.next === first) return
      sheet.link(`A${first}:B${sheet.next - 1}`, overview.name, `A${row}`)
      sheets[0]?.link(
        `${columnName(overview.columns.findIndex(({ title }) => title === from))}${row}`,
        names[i] ?? '',
        `A${first}`,
      )
    })
    kept.push(light(entry))
  }
  SHEETS.forEach(({ of, each }, i) => {
    if (!each) sheets[i]?.add(of(kept, frameworks).rows)
    sheets[i]?.end()
  })
  zip.end()
  return pieces
}

/** Without what only an entry's own rows are made of. */
function light(entry: BatchEntry): BatchEntry {
  const { analysis } = entry
  if (analysis === null) return entry
  const indicators = analysis.score.indicators.map((indicator) => ({ ...indicator, ranges: [] }))
  const score = { ...analysis.score, indicators }
  return {
    ...entry,
    analysis: { ...analysis, text: '', sentences: [], paragraphs: [], shortfalls: [], findings: [], score },
  }
}
