import { createReadStream } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Analysis } from '../../analysis-shape.js'
import type { Expected } from '../../batch/manifest.js'
import type { Dismissal } from '../../checks/dismissal.js'
import { BATCH_FILES, type BatchFormat } from '../../export/batch-formats.js'
import type { Framework } from '../../framework/framework.js'
import { entryOfLine, type BatchEntry } from '../../export/batch-entry.js'
import { linesOf, withMissing, type BatchLine, type BatchResult } from '../../matrix/batch-result.js'
import { STORED_WEIGHTS } from '../../matrix/profile.js'
import { BATCH_WORDS } from '../../messages/batch.js'
import { say } from '../../messages/say.js'

/** What is written of every batch, and what only where it is asked for. */
const FILES: readonly (readonly [file: string, format: BatchFormat])[] = [
  ['matrix.csv', 'csv'],
  ['indicators.csv', 'indicators'],
  ['workbook.xlsx', 'xlsx'],
]
const LETTERS = ['letters.zip', 'letters'] as const

export interface Writing {
  readonly out: string
  /** Also write the letters, which takes longer than all the rest. */
  readonly letters?: boolean | undefined
}

/** What people set aside of a file, which its letter leaves out. */
type Dismissed = (file: string) => readonly Dismissal[]

/** Writes the tables of a batch and says what became of it. @returns exit code: 0 every item analysed, 1 some failed */
export async function conclude(
  { out, letters = false }: Writing,
  frameworks: readonly Framework[],
  results: readonly BatchResult[],
  expected: readonly Expected[],
  dismissed: Dismissed,
): Promise<0 | 1> {
  const all = withMissing(results, expected)
  const lines = linesOf(all, STORED_WEIGHTS)
  for (const [file, format] of letters ? [...FILES, LETTERS] : FILES)
    await writeWhole(
      join(out, file),
      await BATCH_FILES[format].write({
        lines,
        frameworks,
        entries: entriesOf(lines, join(out, 'analyses.jsonl'), dismissed),
      }),
    )
  const count = (status: BatchResult['status']) => all.filter((result) => result.status === status).length
  for (const { status, file, place, year, error } of all) {
    if (status === 'failed')
      note(BATCH_WORDS.failed, { file: file ?? '', detail: error?.detail ?? '', code: error?.code ?? '' })
    if (status === 'missing') note(BATCH_WORDS.missing, { place: place ?? '', year: year ?? '' })
  }
  note(BATCH_WORDS.done, { done: count('done'), failed: count('failed'), missing: count('missing'), folder: out })
  return count('failed') > 0 ? 1 : 0
}

/** The lines with their analyses, which stand in the file in the same order, one for each that was done. */
async function* entriesOf(lines: readonly BatchLine[], file: string, dismissed: Dismissed): AsyncGenerator<BatchEntry> {
  // A line is some 100 kB: in the usual pieces of 64 kB each would be read in two.
  const input = createReadStream(file, { highWaterMark: 1 << 20 })
  const written = createInterface({ input })[Symbol.asyncIterator]()
  for (const line of lines) {
    const next = line.status === 'done' ? await written.next() : undefined
    const analysis = next === undefined || next.done === true ? null : (JSON.parse(next.value) as Analysis)
    yield entryOfLine(line, analysis, null, dismissed(line.file ?? ''))
  }
}

function note(...message: Parameters<typeof say>): void {
  process.stderr.write(`${say(...message)}\n`)
}

/** A reader never sees half a table. */
async function writeWhole(path: string, content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<void> {
  await writeFile(`${path}.part`, content)
  await rename(`${path}.part`, path)
}
