import { ownerOf } from '../../../access/scope.js'
import { z } from 'zod'
import { FajingError } from '../../../errors.js'
import { removeFramework } from '../../../store/frameworks.js'
import type { Route } from '../../route.js'

const removedSchema = z
  .object({
    id: z.string(),
    outcome: z.enum(['deleted', 'retired']).describe('retired：已有报告按它评过，结果保留，但不再提供选用'),
    reports: z.int().min(0).describe('按它评过的报告份数'),
  })
  .meta({ id: 'RemovedFramework' })

export const removeFrameworkRoute: Route = {
  method: 'delete',
  path: '/api/v1/frameworks/:framework',
  summary: '删除本单位导入的框架；已有报告按它评过的，只停用',
  needs: 'supervisor',
  answers: { 200: { description: '已删除或停用', schema: removedSchema } },
  errors: ['framework-not-yours', 'not-ready'],
  handle: async ({ request, response, caller, change }) => {
    const id = String(request.params['framework'])
    const removed = await change(
      (trx) => removeFramework(trx, ownerOf(caller.scope), id),
      (made) => (made === undefined ? null : { status: 200 }),
    )
    if (removed === undefined) throw new FajingError('framework-not-yours', { framework: id.slice(0, 100) })
    const { reports } = removed
    response.json({ id, outcome: reports === 0 ? 'deleted' : 'retired', reports } satisfies z.infer<
      typeof removedSchema
    >)
  },
}
