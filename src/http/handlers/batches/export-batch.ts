import { ownerOf } from '../../../access/scope.js'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { FajingError } from '../../../errors.js'
import { BATCH_FILES, BATCH_FORMATS } from '../../../export/batch-formats.js'
import { writtenInThread } from '../../../export/batch-thread.js'
import { readBatchLines } from '../../../store/batches/batch-results.js'
import { batchEntries } from '../../batch-entries.js'
import { checked } from '../../facts.js'
import type { Route } from '../../route.js'
import { batchOf } from './batch-of.js'

const querySchema = z.strictObject({
  format: z
    .enum(BATCH_FORMATS, BATCH_FORMATS.join(' | '))
    .default('xlsx')
    .describe(
      'xlsx（工作簿）、letters（各份审查意见书的 ZIP）、csv（对照表）、indicators（指标等次表）或 jsonl（每份一行）',
    ),
})

export const exportBatch: Route = {
  method: 'get',
  path: '/api/v1/batches/:id/export',
  summary: '导出整批结果：Excel 工作簿、审查意见书、CSV 或 JSON lines，都出自同一组数值',
  needs: 'supervisor',
  query: querySchema,
  answers: { 200: { description: '文件' } },
  errors: ['batch-unknown', 'batch-state', 'field-not-valid', 'not-ready'],
  handle: async ({ request, response, parts, caller }) => {
    const { format } = checked(querySchema, request.query)
    const store = parts.store.value
    const batch = await batchOf(store, caller.scope, request.params['id'])
    if (batch.status !== 'done' && batch.status !== 'cancelled')
      throw new FajingError('batch-state', { state: batch.status, step: 'export' })
    const lines = await readBatchLines(store, caller.scope, batch)
    const measures = new Set(lines.map(({ report }) => report?.framework ?? ''))
    const { frameworks } = await parts.kits.titled(ownerOf(caller.scope), measures)
    const { mediaType, ending, needs, write } = BATCH_FILES[format]
    const pieces =
      needs === 'lines'
        ? await write({ lines, frameworks, entries: [] })
        : writtenInThread({ format, frameworks }, batchEntries(store, caller.scope, lines, parts.publicUrl))
    response.attachment(`${batch.name ?? batch.id}${ending}`).type(mediaType)
    await pipeline(Readable.from(pieces), response)
  },
}
