import type { Framework } from '../framework/framework.js'
import { jsonOf } from './json.js'
import { markdownOf } from './markdown/markdown.js'
import { sarifOf } from './sarif/sarif.js'
import type { Selection } from './selection.js'

/** Formats of one report, by their names in addresses and options. */
export const REPORT_FORMATS = ['json', 'sarif', 'md', 'docx'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

interface Format {
  readonly mediaType: string
  readonly write: (selection: Selection, frameworks: readonly Framework[]) => Promise<Uint8Array> | Uint8Array
}

const bytesOf = (words: string) => new TextEncoder().encode(words)

/** What writes each format. The Word library is loaded only where a letter is wanted. */
export const FORMATS: Readonly<Record<ReportFormat, Format>> = {
  json: { mediaType: 'application/json', write: (selection) => bytesOf(jsonOf(selection)) },
  sarif: { mediaType: 'application/sarif+json', write: (selection) => bytesOf(sarifOf([selection])) },
  md: {
    mediaType: 'text/markdown; charset=utf-8',
    write: (selection, frameworks) => bytesOf(markdownOf(selection, frameworks)),
  },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (selection, frameworks) => (await import('./word/letter.js')).letterOf(selection, frameworks),
  },
}
