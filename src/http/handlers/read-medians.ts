import { z } from 'zod'
import { areaMedians } from '../../store/area-medians.js'
import { LEVELS } from '../../words.js'
import { checked } from '../facts.js'
import { mediansSchema } from '../medians-schema.js'
import type { Route } from '../route.js'

const querySchema = z.strictObject({
  level: z.enum(LEVELS, LEVELS.join(' | ')),
  framework: z.string('1–200').min(1, '1–200').max(200, '1–200').describe('框架编号'),
})

export const readMedians: Route = {
  method: 'get',
  path: '/api/v1/medians',
  summary: '同一层级、同一框架的现行报告，各领域覆盖度的中位数',
  needs: 'author',
  query: querySchema,
  answers: { 200: { description: '中位数', schema: mediansSchema } },
  errors: ['field-not-valid', 'not-ready'],
  handle: async ({ request, response, parts, caller }) => {
    const among = checked(querySchema, request.query)
    response.json((await areaMedians(parts.store.value, caller.scope, among)) satisfies z.infer<typeof mediansSchema>)
  },
}
