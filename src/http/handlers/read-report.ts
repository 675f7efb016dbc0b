import { createHash } from 'node:crypto'
import { z } from 'zod'
import { analysisSchema } from '../../analysis-shape.js'
import { FajingError } from '../../errors.js'
import { ERRORS, type ErrorCode } from '../../messages/errors.js'
import { readReport as readStored } from '../../store/read-report.js'
import { languageOf } from '../problem.js'
import type { Route } from '../route.js'
import { reportSchema } from '../report-schema.js'

const storedSchema = reportSchema
  .extend({
    analysis: analysisSchema.optional().describe('status 为 done 时'),
    error: z.object({ code: z.string(), detail: z.string() }).optional().describe('status 为 failed 时'),
  })
  .meta({ id: 'StoredReport' })

export const readReport: Route = {
  method: 'get',
  path: '/api/v1/reports/:id',
  summary: '一份报告的状态，分析完成后附分析结果',
  needs: 'author',
  answers: { 200: { description: '报告', schema: storedSchema } },
  errors: ['report-unknown', 'not-ready'],
  handle: async ({ request, response, parts, caller }) => {
    const id = idOf(request.params['id'])
    const atHand = parts.recent.get(id)
    const report = await readStored(parts.store.value, caller.scope, id, atHand !== undefined)
    if (report === undefined) throw new FajingError('report-unknown', { id })
    const { analysis, error, ...summary } = report
    if (error !== null) {
      const detail = isKnown(error.code)
        ? new FajingError(error.code, error.params).in(languageOf(request))
        : error.code
      response.json({ ...summary, error: { code: error.code, detail } })
      return
    }
    const head = JSON.stringify(summary)
    // The stored JSON goes out as it is: parsing and printing it again would cost more than all the rest.
    const stored = atHand ?? (analysis === null ? undefined : Buffer.from(analysis))
    if (stored === undefined) {
      response.type('json').send(head)
      return
    }
    parts.recent.keep(id, stored)
    // The analysis of an id never changes, so the head tells all that may have changed.
    response.set('ETag', `W/"${id}-${createHash('sha1').update(head).digest('base64url')}"`)
    response.type('json').send(Buffer.concat([Buffer.from(`${head.slice(0, -1)},"analysis":`), stored, CLOSE]))
  },
}

const CLOSE = Buffer.from('}')
const UUID = z.uuid()

/**
 * An id from an address.
 *
 * @throws FajingError report-unknown
 */
export function idOf(parameter: string | string[] | undefined): string {
  const id = UUID.safeParse(parameter)
  if (!id.success) throw new FajingError('report-unknown', { id: String(parameter).slice(0, 50) })
  return id.data
}

function isKnown(code: string): code is ErrorCode {
  return Object.hasOwn(ERRORS, code)
}
