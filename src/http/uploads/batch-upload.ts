import type { Request, Response } from 'express'
import multer, { type StorageEngine } from 'multer'
import { z } from 'zod'
import type { BatchItem } from '../../batch/batch-item.js'
import { readExpected, readManifest, type Expected } from '../../batch/manifest.js'
import { measuresOf, type Measures } from '../../batch/measures.js'
import { FajingError } from '../../errors.js'
import { LIMITS, tooLarge } from '../../intake/limits.js'
import type { FileRange } from '../../intake/package/file-range.js'
import { checked, emptyIsUnknown, short, yearSchema } from '../facts.js'
import { arrive } from './arrive.js'
import { BatchFiles, type UploadedFile } from './batch-files.js'
import type { Spool } from './spool.js'

/** A batch as it came in. `items` walks it anew at each call, since the files of an archive are unpacked one at a time. */
export interface BatchUpload {
  readonly name: string | null
  readonly measures: Measures
  readonly expected: readonly Expected[]
  readonly items: () => AsyncGenerator<BatchItem>
}

const MOST_FILES = 5000

/** A form whose files are kept in a spool. */
function formInto(spool: Spool) {
  let fail: (error: Error) => void = () => undefined
  const broken = new Promise<never>((_resolve, reject) => (fail = reject))
  // Nobody may be waiting any more when the rest of a refused upload fails.
  broken.catch(() => undefined)
  const storage: StorageEngine = {
    _handleFile: (_request, { stream }, done) => {
      spool.keep(stream).then(
        (range) => done(null, { range } as Kept),
        (error: Error) => {
          fail(error)
          done(error)
        },
      )
    },
    _removeFile: (_request, _file, done) => done(null),
  }
  const read = multer({
    storage,
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
  return { read, broken }
}

/** What the storage says of a file, beside what multer does. */
type Kept = Partial<Express.Multer.File> & { readonly range: FileRange }

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
 * Reads a multipart form with files, archives or a manifest, to the end. Its files lie in the spool, which MUST stay open while `items` are walked.
 *
 * @throws FajingError one of BATCH_UPLOAD_ERRORS, disk-full
 */
export async function readBatchUpload(request: Request, response: Response, spool: Spool): Promise<BatchUpload> {
  if (!request.is('multipart/form-data')) throw new FajingError('media-type-unknown')
  const { read, broken } = formInto(spool)
  await arrive(read, request, response, { bytes: LIMITS.archiveBytes, code: 'archive-too-large' }, broken)
  const fields = checked(fieldsSchema, { ...(request.body as object) })
  const sent = filesOf(request)
  const manifest = sent.manifest === undefined ? undefined : await readManifest(await tableOf(sent.manifest))
  if (sent.reports.length === 0 && manifest === undefined) throw new FajingError('file-missing')
  const fromField = fields.expected === undefined ? undefined : Buffer.from(fields.expected)
  const listed = sent.expected === undefined ? fromField : await tableOf(sent.expected)
  const files = new BatchFiles(sent.reports, manifest, spool.keep)
  return {
    name: fields.name ?? null,
    measures: measuresOf(fields.framework, fields.frameworks),
    expected: listed === undefined ? [] : await readExpected(listed),
    items: () => atMost(LIMITS.batchItems, ofYear(files.items(), fields.year)),
  }
}

/** A table is small: it is read whole. @throws FajingError file-too-large */
async function tableOf(range: FileRange): Promise<Uint8Array> {
  if (range.size > LIMITS.tableBytes) throw tooLarge(range.size, LIMITS.tableBytes)
  return range.bytes()
}

/** @throws FajingError batch-too-long before the item that is one too many */
async function* atMost(limit: number, items: AsyncGenerator<BatchItem>): AsyncGenerator<BatchItem> {
  let count = 0
  for await (const item of items) {
    if (++count > limit) throw new FajingError('batch-too-long', { limit })
    yield item
  }
}

function filesOf(request: Request) {
  const uploaded = (request.files ?? {}) as Record<string, (Express.Multer.File & Kept)[]>
  const reports = (uploaded['file'] ?? []).map(({ originalname, range }): UploadedFile => {
    const name = originalname.replaceAll('\\', '/').replace(/\p{Cc}|\p{Surrogate}/gu, '')
    return { name: name.slice(-500), range }
  })
  return { reports, manifest: uploaded['manifest']?.[0]?.range, expected: uploaded['expected']?.[0]?.range }
}

async function* ofYear(items: AsyncGenerator<BatchItem>, year: number | undefined): AsyncGenerator<BatchItem> {
  for await (const item of items) yield { ...item, facts: { ...item.facts, year: item.facts.year ?? year } }
}
