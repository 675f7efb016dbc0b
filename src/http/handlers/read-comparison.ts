import { z } from 'zod'
import { comparisonSchema } from '../../comparison/comparison-shape.js'
import { FajingError } from '../../errors.js'
import { readComparison as readStored } from '../../store/comparisons.js'
import { LOCAL_OWNER } from '../owner.js'
import type { Route } from '../route.js'
import { idOf } from './read-report.js'

const storedSchema = z
  .object({
    status: z.enum(['queued', 'done', 'failed']),
    comparison: comparisonSchema
      .optional()
      .describe('与上年报告及其他报告的对照；相关报告有变化时会重新计算，期间 status 为 queued，仍附上一次结果'),
  })
  .meta({ id: 'StoredComparison' })

export const readComparison: Route = {
  method: 'get',
  path: '/api/v1/reports/:id/comparison',
  summary: '一份报告与上年报告及其他报告的对照',
  answers: { 200: { description: '对照', schema: storedSchema } },
  errors: ['report-unknown', 'not-ready'],
  handle: async ({ request, response, parts }) => {
    const id = idOf(request.params['id'])
    const stored = await readStored(parts.store.value, LOCAL_OWNER, id)
    if (stored === undefined) throw new FajingError('report-unknown', { id })
    const head = JSON.stringify({ status: stored.status })
    response
      .type('json')
      .send(stored.comparison === null ? head : `${head.slice(0, -1)},"comparison":${stored.comparison}}`)
  },
}
