import { z } from 'zod'
import { deleteBatch as deleteStored } from '../../../store/batches/delete-batch.js'
import { checked } from '../../facts.js'
import type { Route } from '../../route.js'
import { batchOf } from './batch-of.js'

const querySchema = z.strictObject({
  reports: z
    .enum(['keep', 'delete'], 'keep | delete')
    .default('keep')
    .describe('delete：连同只属于这一批的报告及其全部结果一起删除'),
})

export const deleteBatch: Route = {
  method: 'delete',
  path: '/api/v1/batches/:id',
  summary: '删除一批；正在进行的先取消。报告默认保留',
  needs: 'supervisor',
  query: querySchema,
  answers: { 204: { description: '已删除' } },
  errors: ['batch-unknown', 'field-not-valid', 'not-ready'],
  handle: async ({ request, response, parts, caller, change }) => {
    const { reports } = checked(querySchema, request.query)
    const { id } = await batchOf(parts.store.value, caller.scope, request.params['id'])
    const remove = await deleteStored(parts.store.value, caller.scope, id, reports, (cancel) =>
      change(cancel, () => ({ status: 204 })),
    )
    // A job that stays behind finds its report gone or finished.
    const queue = parts.queue.isReady ? parts.queue.value : undefined
    for (const report of remove)
      await queue?.remove(report).catch((error: unknown) => request.log.warn({ err: error, batch: id }, 'queue away'))
    response.status(204).end()
  },
}
