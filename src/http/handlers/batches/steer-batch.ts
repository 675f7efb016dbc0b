import { steerBatch, STEPS, type Step } from '../../../store/batches/steer-batch.js'
import { batchSchema } from '../../batch-schema.js'
import { requestId } from '../../request-id.js'
import type { Route } from '../../route.js'
import { batchBody, batchOf } from './batch-of.js'

const SUMMARIES: Readonly<Record<Step, string>> = {
  pause: '暂停一批：正在分析的做完，其余等待',
  resume: '继续一批',
  cancel: '取消一批：没有开始的不再分析',
  retry: '重新分析一批中失败的报告，其余不动',
}

/** One route for each step. */
export const steerRoutes: readonly Route[] = STEPS.map((step) => ({
  method: 'post',
  path: `/api/v1/batches/:id/${step}`,
  summary: SUMMARIES[step],
  needs: 'supervisor',
  answers: { 200: { description: '批次', schema: batchSchema } },
  errors: ['batch-unknown', 'batch-state', 'not-ready'],
  handle: async ({ request, response, parts, caller, change }) => {
    const store = parts.store.value
    const { id } = await batchOf(store, caller.scope, request.params['id'])
    const { add, remove } = await change(
      (trx) => steerBatch(trx, caller.scope, id, step),
      () => ({ status: 200 }),
    )
    const queue = parts.queue.value
    response.json(batchBody(await batchOf(store, caller.scope, id)))
    // The store has decided already, and thousands of jobs take a while to move: nobody waits for them. A job that stays behind finds its
    // report held back or finished, and one that is missing is swept up.
    const orders = [
      ...remove.map((report) => queue.remove(report)),
      ...(step === 'resume' || step === 'retry' ? [queue.addBatch(id, add, requestId(request))] : []),
    ]
    for (const order of await Promise.allSettled(orders))
      if (order.status === 'rejected') request.log.warn({ err: order.reason as unknown, batch: id }, 'queue away')
  },
}))
