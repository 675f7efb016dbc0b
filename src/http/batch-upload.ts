import { basename } from 'node:path/posix'
import type { Request, Response } from 'express'
import multer from 'multer'
import { z } from 'zod'
import { archiveItems } from '../batch/archive-items.js'
import type { BatchItem } from '../batch/batch-item.js'
import { readExpected, readManifest, type Expected, type ManifestRow } from '../batch/manifest.js'
import { measuresOf, type Measures } from '../batch/measures.js'
import { FajingError } from '../errors.js'
import { isArchive } from '../intake/read-archive.js'
import { LIMITS } from '../intake/limits.js'
import { checked, emptyIsUnknown, short, yearSchema } from './facts.js'
import { run } from './submission.js'

/** A batch as it came in. `items` walks it anew at each call, since the files of an archive are unpacked one at a time. */
export interface BatchUpload {
  readonly name: string | null
  readonly measures: Measures
  readonly expected: readonly Expected[]
  readonly items: () => AsyncGenerator<BatchItem>
}

const MOST_FILES = 5000

const form = multer({
  storage: multer.memoryStorage(),
  limits: {
    fileSize: LIMITS.archiveBytes,
    files: MOST_FILES + 2,
    fields: 10,
    fieldSize: 512 * 1024,
    fieldNameSize: 100,
  },
  defParamCharset: 'utf8',
  // Browsers send a folder as many files with their paths.
  preservePath: true,
}).fields([
  { name: 'file', maxCount: MOST_FILES },
  { name: 'manifest', maxCount: 1 },
  { name: 'expected', maxCount: 1 },
])

const fieldsSchema = z.strictObject({
  name: emptyIsUnknown(short).describe('批次名称'),
  framework: emptyIsUnknown(short).describe('框架编号，不填则按年度选用'),
  frameworks: emptyIsUnknown(short).describe('同时另按这些框架各评一遍：编号，用逗号隔开'),
  year: emptyIsUnknown(yearSchema).describe('全部报告的年度，清单和文件夹另有说明的除外'),
  expected: emptyIsUnknown(z.string()).describe('应报送的地方：每行一个，可加逗号和年度；也可作为 CSV、XLSX 文件上传'),
})

/** What the description of the interface says of the form. */
export const batchFormSchema = fieldsSchema.extend({
  file: z.array(z.string()).describe('报告文件或 ZIP，可多个'),
  manifest: z.string().optional().describe('清单（CSV、XLSX）：地方、年度、文件；文件留空表示未报送'),
})

export const BATCH_UPLOAD_ERRORS = [
  'media-type-unknown',
  'body-broken',
  'file-missing',
  'file-too-large',
  'field-not-valid',
  'year-not-valid',
  'framework-unknown',
  'table-not-readable',
  'table-too-large',
  'packed-too-tightly',
  'manifest-without-columns',
  'manifest-row-not-valid',
  'not-text',
  'encoding-unknown',
  'archive-too-large',
  'file-broken',
  'too-many-entries',
  'batch-too-long',
  'unpacked-too-large',
] as const

/**
 * Reads a multipart form with files, archives or a manifest, to the end.
 *
 * @throws FajingError one of BATCH_UPLOAD_ERRORS
 */
export async function readBatchUpload(request: Request, response: Response): Promise<BatchUpload> {
  if (!request.is('multipart/form-data')) throw new FajingError('media-type-unknown')
  await run(form, request, response, LIMITS.archiveBytes)
  const fields = checked(fieldsSchema, { ...(request.body as object) })
  const files = filesOf(request)
  const manifest = files.manifest === undefined ? undefined : await readManifest(files.manifest)
  if (files.reports.length === 0 && manifest === undefined) throw new FajingError('file-missing')
  const listed = files.expected ?? (fields.expected === undefined ? undefined : Buffer.from(fields.expected))
  return {
    name: fields.name ?? null,
    measures: measuresOf(fields.framework, fields.frameworks),
    expected: listed === undefined ? [] : await readExpected(listed),
    items: () =>
      atMost(
        LIMITS.batchItems,
        ofYear(manifest === undefined ? itemsOf(files.reports) : manifestItems(manifest, files.reports), fields.year),
      ),
  }
}

/** @throws FajingError batch-too-long before the item that is one too many */
async function* atMost(limit: number, items: AsyncGenerator<BatchItem>): AsyncGenerator<BatchItem> {
  let count = 0
  for await (const item of items) {
    if (++count > limit) throw new FajingError('batch-too-long', { limit })
    yield item
  }
}

interface UploadedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

function filesOf(request: Request) {
  const uploaded = (request.files ?? {}) as Record<string, Express.Multer.File[]>
  const reports = (uploaded['file'] ?? []).map(({ originalname, buffer }): UploadedFile => {
    const name = originalname.replaceAll('\\', '/').replace(/\p{Cc}|\p{Surrogate}/gu, '')
    return { name: name.slice(-500), bytes: buffer }
  })
  return { reports, manifest: uploaded['manifest']?.[0]?.buffer, expected: uploaded['expected']?.[0]?.buffer }
}

async function* itemsOf(files: readonly UploadedFile[]): AsyncGenerator<BatchItem> {
  for (const { name, bytes } of files)
    if (isArchive(bytes)) yield* archiveItems(bytes)
    else yield { file: name, facts: { fileName: basename(name) }, source: bytes }
}

/** The rows in their order, then what was sent and is in no row. A row names a file with its folders or without. */
async function* manifestItems(rows: readonly ManifestRow[], files: readonly UploadedFile[]): AsyncGenerator<BatchItem> {
  const sent = new Map<string, BatchItem>()
  for await (const item of itemsOf(files)) sent.set(item.file ?? '', item)
  const byBaseName = new Map([...sent.keys()].map((name) => [basename(name), name]))
  for (const { file, facts } of rows) {
    const name = file === null ? undefined : sent.has(file) ? file : byBaseName.get(basename(file))
    const item = name === undefined ? undefined : sent.get(name)
    if (name !== undefined) sent.delete(name)
    const absent = file === null ? null : new FajingError('file-not-found', { file, reason: 'ENOENT' })
    yield { file, facts: { ...item?.facts, ...facts }, source: item?.source ?? absent }
  }
  yield* sent.values()
}

async function* ofYear(items: AsyncGenerator<BatchItem>, year: number | undefined): AsyncGenerator<BatchItem> {
  for await (const item of items) yield { ...item, facts: { ...item.facts, year: item.facts.year ?? year } }
}
