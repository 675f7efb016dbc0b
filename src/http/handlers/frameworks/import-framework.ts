import { ownerOf } from '../../../access/scope.js'
import type { Request } from 'express'
import multer from 'multer'
import { z } from 'zod'
import { FajingError } from '../../../errors.js'
import type { Framework } from '../../../framework/framework.js'
import { importFramework } from '../../../framework/importing/import-framework.js'
import type { ImportNote } from '../../../framework/importing/import-report.js'
import { LIMITS } from '../../../intake/limits.js'
import { readRows } from '../../../intake/sheet/read-rows.js'
import { IMPORT_NOTES } from '../../../messages/import.js'
import { say, type Language } from '../../../messages/say.js'
import { keepFramework } from '../../../store/frameworks.js'
import { checked, emptyIsUnknown } from '../../facts.js'
import { languageOf } from '../../problem.js'
import type { Route } from '../../route.js'
import { arrive } from '../../uploads/arrive.js'

const form = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: LIMITS.sourceBytes, files: 1, fields: 5, fieldSize: 1000, fieldNameSize: 100 },
  defParamCharset: 'utf8',
}).single('table')

const fieldsSchema = z.strictObject({
  id: emptyIsUnknown(
    z
      .string()
      .regex(/^[a-z0-9-]+$/, 'a-z 0-9 -')
      .max(60, '1–60'),
  ).describe('编号：小写字母、数字和连字符；不填则由名称生成'),
  title: emptyIsUnknown(z.string().trim().min(2, '2–200').max(200, '2–200')).describe(
    '名称；不填则取表头上方的标题或文件名',
  ),
  years: emptyIsUnknown(z.string().regex(/^20\d\d(?:-20\d\d)?$/, '2026-2030')).describe(
    '默认适用的报告年度，如 2026-2030；不填则只在选用时适用',
  ),
})

const noteSchema = z.object({ line: z.int(), title: z.string(), code: z.string(), message: z.string() })
const importedSchema = z
  .object({
    framework: z.object({
      id: z.string(),
      version: z.string().describe('由内容决定；表改过即是另一版本，已存的结果仍按原版本'),
      title: z.string(),
      years: z.tuple([z.int(), z.int()]).nullable(),
      chapters: z.int(),
      indicators: z.int(),
    }),
    report: z.object({
      rows: z.int(),
      unplaced: z.array(noteSchema).describe('未能归位的行'),
      notes: z.array(noteSchema).describe('需要核对的行'),
    }),
  })
  .meta({ id: 'ImportedFramework' })

export const importFrameworkRoute: Route = {
  method: 'post',
  path: '/api/v1/frameworks',
  summary: '导入本单位的指标表（XLSX 或 CSV），成为可选的框架；附每一行的归位情况',
  needs: 'supervisor',
  takes: { 'multipart/form-data': fieldsSchema.extend({ table: z.string().describe('指标表') }) },
  answers: {
    200: { description: '这一版本早已导入', schema: importedSchema },
    201: { description: '已导入', schema: importedSchema },
  },
  errors: [
    'uploads-busy',
    'media-type-unknown',
    'body-broken',
    'file-missing',
    'file-too-large',
    'field-not-valid',
    'table-not-readable',
    'table-too-large',
    'packed-too-tightly',
    'unpacked-too-large',
    'too-many-entries',
    'not-text',
    'encoding-unknown',
    'table-without-columns',
    'table-without-indicators',
    'framework-id-taken',
    'not-ready',
  ],
  handle: async ({ request, response, parts, caller, change }) => {
    if (!request.is('multipart/form-data')) throw new FajingError('media-type-unknown')
    await arrive(form, request, response)
    const { lexicon, frameworks } = parts.kit.value
    const { framework, report } = await imported(request, { concepts: lexicon.concepts, frameworks })
    const { isNew } = await change(
      (trx) => keepFramework(trx, ownerOf(caller.scope), framework, report),
      ({ isNew }) => ({ status: isNew ? 201 : 200 }),
    )
    const { id, version, title, years, chapters } = framework
    const said = (notes: readonly ImportNote[]) => notes.map((note) => noteIn(note, languageOf(request)))
    response.status(isNew ? 201 : 200).json({
      framework: { id, version, title, years, chapters: chapters.length, indicators: report.indicators },
      report: { rows: report.rows, unplaced: said(report.unplaced), notes: said(report.notes) },
    } satisfies z.infer<typeof importedSchema>)
  },
}

/** @throws FajingError framework-id-taken where the id is one that is installed */
async function imported(request: Request, models: Parameters<typeof importFramework>[1]) {
  const { id, title, years } = checked(fieldsSchema, { ...(request.body as object) })
  if (request.file === undefined) throw new FajingError('file-missing')
  const rows = await readRows(request.file.buffer)
  const facts = { id, title, years: yearsOf(years), fileName: request.file.originalname }
  const made = importFramework(rows, models, facts)
  if (models.frameworks.some((known: Framework) => known.id === made.framework.id))
    throw new FajingError('framework-id-taken', { framework: made.framework.id })
  return made
}

function yearsOf(years: string | undefined): [number, number] | undefined {
  if (years === undefined) return undefined
  const [first = '', last = first] = years.split('-')
  if (first > last) throw new FajingError('field-not-valid', { field: 'years', expected: '2026-2030' })
  return [Number(first), Number(last)]
}

function noteIn({ line, title, code, params }: ImportNote, language: Language): z.infer<typeof noteSchema> {
  return { line, title, code, message: say(IMPORT_NOTES[code], params, language) }
}
