import { z } from 'zod'
import { batchOf } from '../batches/batch-of.js'
import { checked } from '../../facts.js'
import { matrixQuery, matrixSchema } from '../../matrix-schema.js'
import type { Route } from '../../route.js'
import { matrixBody } from './matrix-body.js'

const querySchema = z.strictObject(matrixQuery)
const errors = ['field-not-valid', 'year-not-valid', 'not-ready'] as const

export const readMatrix: Route = {
  method: 'get',
  path: '/api/v1/matrix',
  summary: '对照表：地方 × 领域（× 指标），按本单位权重计分并排名；附分布、历年变化和无人写的指标',
  needs: 'supervisor',
  query: querySchema,
  answers: { 200: { description: '对照表', schema: matrixSchema } },
  errors,
  handle: async ({ request, response, parts, caller }) => {
    response.json(await matrixBody(parts.store.value, caller.scope, checked(querySchema, request.query), []))
  },
}

export const readBatchMatrix: Route = {
  method: 'get',
  path: '/api/v1/batches/:id/matrix',
  summary: '一批报告的对照表，附名单上没有报告的地方',
  needs: 'supervisor',
  query: querySchema,
  answers: { 200: { description: '对照表', schema: matrixSchema } },
  errors: ['batch-unknown', ...errors],
  handle: async ({ request, response, parts, caller }) => {
    const filter = checked(querySchema, request.query)
    const { id, expected } = await batchOf(parts.store.value, caller.scope, request.params['id'])
    response.json(await matrixBody(parts.store.value, caller.scope, { ...filter, batch: id }, expected))
  },
}
