import { z } from 'zod'
import { listBatches as listStored } from '../../../store/batches/read-batch.js'
import { batchSchema } from '../../batch-schema.js'
import { checked } from '../../facts.js'
import { pageQuery } from '../../paging.js'
import type { Route } from '../../route.js'
import { batchBody, batchOf } from './batch-of.js'

const querySchema = z.strictObject(pageQuery)
const pageSchema = z
  .object({ batches: z.array(batchSchema), next: z.string().nullable().describe('下一页的 cursor；末页为 null') })
  .meta({ id: 'BatchPage' })

export const listBatches: Route = {
  method: 'get',
  path: '/api/v1/batches',
  summary: '批次列表，新的在前',
  needs: 'supervisor',
  query: querySchema,
  answers: { 200: { description: '一页批次', schema: pageSchema } },
  errors: ['field-not-valid', 'not-ready'],
  handle: async ({ request, response, parts, caller }) => {
    const { limit, cursor } = checked(querySchema, request.query)
    const page = await listStored(parts.store.value, caller.scope, { limit, before: cursor })
    const batches = await Promise.all(page.ids.map((id) => batchOf(parts.store.value, caller.scope, id)))
    const next = page.next === null ? null : Buffer.from(page.next).toString('base64url')
    response.json({ batches: batches.map(batchBody), next } satisfies z.infer<typeof pageSchema>)
  },
}
