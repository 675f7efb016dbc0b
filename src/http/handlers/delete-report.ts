import { FajingError } from '../../errors.js'
import { deleteReport as deleteStored, territoryOf } from '../../store/delete-report.js'
import type { Route } from '../route.js'
import { idOf } from './read-report.js'

export const deleteReport: Route = {
  method: 'delete',
  path: '/api/v1/reports/:id',
  summary: '删除一份报告及其全部结果',
  needs: 'supervisor',
  answers: { 204: { description: '已删除' } },
  errors: ['report-unknown', 'not-ready'],
  handle: async ({ request, response, parts, caller, change }) => {
    const id = idOf(request.params['id'])
    const { isDeleted } = await change(
      async (trx) => ({ territory: await territoryOf(trx, id), isDeleted: await deleteStored(trx, caller.scope, id) }),
      ({ territory, isDeleted }) => (isDeleted ? { status: 204, territory } : null),
    )
    if (!isDeleted) throw new FajingError('report-unknown', { id })
    // A job that stays behind finds no report and ends.
    if (parts.queue.isReady)
      await parts.queue.value
        .remove(id)
        .catch((error: unknown) => request.log.warn({ err: error, report: id }, 'queue away'))
    response.status(204).end()
  },
}
