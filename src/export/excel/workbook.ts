import writeWorkbook from 'write-excel-file/node'
import type { Framework } from '../../framework/framework.js'
import type { BatchEntry } from '../batch-entry.js'
import { evidenceTable } from '../tables/evidence.js'
import { findingsTable } from '../tables/findings.js'
import { indicatorsTable } from '../tables/indicators.js'
import { matrixTable } from '../tables/matrix.js'
import { notesTable } from '../tables/notes.js'
import { overviewTable } from '../tables/overview.js'
import { shortfallsTable } from '../tables/shortfalls.js'
import type { Table } from '../tables/table.js'
import { sheetOf } from './sheet.js'

/** The tables of a batch, in the order of the sheets. */
export function batchTables(entries: readonly BatchEntry[], frameworks: readonly Framework[]): Table[] {
  return [
    overviewTable(entries),
    matrixTable(entries),
    indicatorsTable(entries, frameworks),
    findingsTable(entries),
    shortfallsTable(entries),
    evidenceTable(entries, frameworks),
    notesTable(entries),
  ]
}

/**
 * A batch as an Excel workbook: overview, matrix, indicators, findings, shortfalls, evidence, notes.
 *
 * @returns an XLSX; the same values give the same cells
 */
export async function workbookOf(
  entries: readonly BatchEntry[],
  frameworks: readonly Framework[],
): Promise<Uint8Array> {
  const sheets = batchTables(entries, frameworks).map(sheetOf)
  return new Uint8Array(await writeWorkbook(sheets, { fontFamily: '宋体', fontSize: 11 }).toBuffer())
}
