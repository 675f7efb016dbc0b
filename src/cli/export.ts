import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, parse } from 'node:path'
import { FajingError } from '../errors.js'
import { entryOf } from '../export/batch-entry.js'
import { csvOf } from '../export/csv.js'
import { FORMATS, type ReportFormat } from '../export/formats.js'
import { jsonLine } from '../export/json-lines.js'
import type { Selection } from '../export/selection.js'
import { FileAnalyst, type CheckOptions } from './analyse-file.js'
import type { ExportFormat } from './export-formats.js'

/** What is added to the name of the source; `docx` alone would be the name of a source. */
const ENDINGS: Readonly<Record<ReportFormat | 'comments', string>> = {
  json: '.json',
  sarif: '.sarif',
  md: '.md',
  docx: '-审查意见书.docx',
  comments: '-批注.docx',
}
/** Name of the file that holds all. */
const ALL = '法镜分析'

interface Read {
  readonly file: string
  readonly bytes: Uint8Array
  readonly selection: Selection
}

/**
 * `fajing export`: analyses files and writes what was found as documents, each beside its source or into `--out`. Names of what was written
 * go to standard error.
 *
 * @returns exit code: 0 all written, 2 a file could not be read or written
 */
export async function exportFiles(files: readonly string[], options: CheckOptions): Promise<0 | 2> {
  const analyst = new FileAnalyst(options)
  const format = options['format'] as ExportFormat
  const out = options['out']
  const read: Read[] = []
  const places = new Set<string>()
  let failed = false
  for (const file of files) {
    try {
      const one = { file, ...(await analyst.analyse(file)) }
      if (isOfOne(format)) write(placeOf(file, ENDINGS[format], out, places), await bytesOf(one, format, analyst))
      else read.push(one)
    } catch (error) {
      if (!(error instanceof FajingError)) throw error
      failed = true
      process.stderr.write(`${file}: ${error.message} [${error.code}]\n`)
    }
  }
  if (!isOfOne(format) && read.length > 0)
    write(join(out ?? '.', `${ALL}.${format}`), await allOf(read, format, analyst))
  return failed ? 2 : 0
}

function isOfOne(format: ExportFormat): format is ReportFormat | 'comments' {
  return Object.hasOwn(ENDINGS, format)
}

async function bytesOf({ bytes, selection }: Read, format: ReportFormat | 'comments', analyst: FileAnalyst) {
  if (format !== 'comments') return FORMATS[format].write(selection, analyst.frameworks)
  const { commentDocx } = await import('../export/comments/comment-docx.js')
  return commentDocx(bytes, selection)
}

async function allOf(read: readonly Read[], format: 'xlsx' | 'csv' | 'jsonl', { frameworks }: FileAnalyst) {
  const entries = read.map(({ file, selection }) => entryOf(file, selection.analysis))
  if (format === 'jsonl') return entries.map(jsonLine).join('')
  if (format === 'xlsx')
    return Buffer.concat(await (await import('../export/excel/workbook.js')).workbookOf(entries, frameworks))
  return csvOf((await import('../export/tables/findings.js')).findingsTable(entries))
}

/** Files of one name from several folders would write over each other: the second one is called 报告-2. */
function placeOf(file: string, ending: string, out: string | undefined, taken: Set<string>): string {
  const { dir, name } = parse(file)
  let place = join(out ?? dir, `${name}${ending}`)
  for (let nth = 2; taken.has(place); nth++) place = join(out ?? dir, `${name}-${nth}${ending}`)
  taken.add(place)
  return place
}

/** @throws FajingError file-not-found where the folder may not be written */
function write(path: string, content: Uint8Array | string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new FajingError('file-not-found', { file: path, reason: String(error.code) })
    throw error
  }
  process.stderr.write(`${path}\n`)
}
