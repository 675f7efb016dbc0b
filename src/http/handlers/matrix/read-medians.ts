import { z } from 'zod'
import { distributionsOf } from '../../../matrix/distribution.js'
import { matrixOf } from '../../../matrix/matrix.js'
import { readProfile } from '../../../store/profiles.js'
import { readReportRows } from '../../../store/report-rows.js'
import { checked } from '../../facts.js'
import { distributionsSchema, matrixQuery } from '../../matrix-schema.js'
import { LOCAL_OWNER } from '../../owner.js'
import type { Route } from '../../route.js'

const querySchema = z.strictObject({ level: matrixQuery.level, year: matrixQuery.year, province: matrixQuery.province })

export const readMedians: Route = {
  method: 'get',
  path: '/api/v1/medians',
  summary: '现行报告覆盖度的中位数和分布，可按层级、年度、省份',
  query: querySchema,
  answers: { 200: { description: '分布', schema: distributionsSchema } },
  errors: ['field-not-valid', 'year-not-valid', 'not-ready'],
  handle: async ({ request, response, parts }) => {
    const store = parts.store.value
    const reports = await readReportRows(store, LOCAL_OWNER, checked(querySchema, request.query))
    response.json(distributionsOf(matrixOf(reports, await readProfile(store, LOCAL_OWNER))))
  },
}
