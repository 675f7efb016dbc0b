import { z } from 'zod'
import { listReports as listStored } from '../../store/list-reports.js'
import { REPORT_STATES } from '../../store/tables.js'
import { checked, yearSchema } from '../facts.js'
import { pageQuery } from '../paging.js'
import { reportSchema } from '../report-schema.js'
import type { Route } from '../route.js'

const score = z.coerce.number('0–100').min(0, '0–100').max(100, '0–100').optional()

const name = z.string('1–200').min(1, '1–200').max(200, '1–200').optional()

const querySchema = z.strictObject({
  year: yearSchema.optional(),
  place: name.describe('地方名称的一部分'),
  issuer: name.describe('单位全称'),
  status: z.enum(REPORT_STATES, REPORT_STATES.join(' | ')).optional(),
  scoreMin: score,
  scoreMax: score,
  ...pageQuery,
})

const pageSchema = z
  .object({ reports: z.array(reportSchema), next: z.string().nullable().describe('下一页的 cursor；末页为 null') })
  .meta({ id: 'ReportPage' })

export const listReports: Route = {
  method: 'get',
  path: '/api/v1/reports',
  summary: '报告列表，新的在前',
  needs: 'author',
  query: querySchema,
  answers: { 200: { description: '一页报告', schema: pageSchema } },
  errors: ['field-not-valid', 'year-not-valid', 'not-ready'],
  handle: async ({ request, response, parts, caller }) => {
    const { limit, cursor, ...filter } = checked(querySchema, request.query)
    const page = await listStored(parts.store.value, caller.scope, filter, { limit, before: cursor })
    const next = page.next === null ? null : Buffer.from(page.next).toString('base64url')
    response.json({ reports: page.reports, next } satisfies z.infer<typeof pageSchema>)
  },
}
