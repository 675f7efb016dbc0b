import type { Framework } from '../framework/framework.js'
import type { BatchLine } from '../matrix/batch-result.js'
import { indicatorCsv, matrixCsv } from '../matrix/matrix-csv.js'
import type { BatchEntry } from './batch-entry.js'
import { jsonLine } from './json-lines.js'

/** Formats of a whole batch, by their names in addresses. */
export const BATCH_FORMATS = ['xlsx', 'letters', 'csv', 'indicators', 'jsonl'] as const
export type BatchFormat = (typeof BATCH_FORMATS)[number]

/** A batch as it is written: its lines at hand, and its entries, whose analyses come one by one. */
export interface BatchContent {
  readonly lines: readonly BatchLine[]
  readonly entries: Iterable<BatchEntry> | AsyncIterable<BatchEntry>
  readonly frameworks: readonly Framework[]
}

interface Format {
  readonly mediaType: string
  /** What is added to the name of the batch. */
  readonly ending: string
  /** Whether it needs the analyses, or their lines alone. */
  readonly needs: 'entries' | 'lines'
  readonly write: (content: BatchContent) => AsyncIterable<Uint8Array> | Promise<Iterable<Uint8Array>>
}

const bytesOf = (words: string) => new TextEncoder().encode(words)
const CSV = 'text/csv; charset=utf-8'

async function* inBytes(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield bytesOf(piece)
}

/** What writes each format. The libraries of Word are loaded only where letters are wanted. */
export const BATCH_FILES: Readonly<Record<BatchFormat, Format>> = {
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ending: '.xlsx',
    needs: 'entries',
    write: async ({ entries, frameworks }) => (await import('./excel/workbook.js')).workbookOf(entries, frameworks),
  },
  letters: {
    mediaType: 'application/zip',
    ending: '-审查意见书.zip',
    needs: 'entries',
    write: async function* ({ entries, frameworks }) {
      yield* (await import('./letters.js')).lettersOf(entries, frameworks)
    },
  },
  csv: {
    mediaType: CSV,
    ending: '.csv',
    needs: 'lines',
    write: ({ lines }) => inBytes(matrixCsv(lines)),
  },
  indicators: {
    mediaType: CSV,
    ending: '-指标.csv',
    needs: 'lines',
    write: ({ lines }) => inBytes(indicatorCsv(lines)),
  },
  jsonl: {
    mediaType: 'application/jsonl; charset=utf-8',
    ending: '.jsonl',
    needs: 'entries',
    write: async function* ({ entries }) {
      for await (const entry of entries) yield bytesOf(jsonLine(entry))
    },
  },
}
