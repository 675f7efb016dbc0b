import { batchSchema } from '../../batch-schema.js'
import type { Route } from '../../route.js'
import { batchBody, batchOf } from './batch-of.js'

export const readBatch: Route = {
  method: 'get',
  path: '/api/v1/batches/:id',
  summary: '一批报告的进度：各阶段份数、预计剩余时间，完成后附汇总',
  needs: 'supervisor',
  answers: { 200: { description: '批次', schema: batchSchema } },
  errors: ['batch-unknown', 'not-ready'],
  handle: async ({ request, response, parts, caller }) => {
    response.json(batchBody(await batchOf(parts.store.value, caller.scope, request.params['id'])))
  },
}
