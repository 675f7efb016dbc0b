import { z } from 'zod'
import { readItems } from '../../../store/batches/read-batch.js'
import { BATCH_STAGES } from '../../../store/tables.js'
import { itemSchema } from '../../batch-schema.js'
import { checked } from '../../facts.js'
import { pageQuery } from '../../paging.js'
import type { Route } from '../../route.js'
import { batchOf, itemBody } from './batch-of.js'

/** No position is beyond it: the store counts them in 32 bits. */
const LAST = 2 ** 31 - 1

const querySchema = z.strictObject({
  status: z.enum(BATCH_STAGES, BATCH_STAGES.join(' | ')).optional(),
  ...pageQuery,
})
const pageSchema = z
  .object({ items: z.array(itemSchema), next: z.string().nullable().describe('下一页的 cursor；末页为 null') })
  .meta({ id: 'BatchItemPage' })

export const listItems: Route = {
  method: 'get',
  path: '/api/v1/batches/:id/items',
  summary: '批次中的各份报告，按上传顺序',
  needs: 'supervisor',
  query: querySchema,
  answers: { 200: { description: '一页', schema: pageSchema } },
  errors: ['batch-unknown', 'field-not-valid', 'not-ready'],
  handle: async ({ request, response, parts, caller }) => {
    const { status, limit, cursor } = checked(querySchema, request.query)
    const { id } = await batchOf(parts.store.value, caller.scope, request.params['id'])
    // One more than asked for tells whether there is a next page, and where it begins.
    const from = Math.min(Number(cursor ?? 0), LAST)
    const items = await readItems(parts.store.value, id, { status, from, limit: limit + 1 })
    const after = items[limit]?.position
    const next = after === undefined ? null : Buffer.from(String(after)).toString('base64url')
    const shown = items.slice(0, limit).map((item) => itemBody(request, item))
    response.json({ items: shown, next } satisfies z.infer<typeof pageSchema>)
  },
}
