import { STATUS_CODES } from 'node:http'
import type { ErrorRequestHandler, Request } from 'express'
import { MulterError } from 'multer'
import { z } from 'zod'
import { FajingError } from '../errors.js'
import type { ErrorCode } from '../messages/errors.js'
import type { Language } from '../messages/say.js'
import type { Metrics } from '../metrics/metrics.js'
import { storeFault } from '../store/store-fault.js'
import { requestId } from './request-id.js'

/** RFC 9457 problem details. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().describe('不变的错误代码，供程序判断'),
    detail: z.string().describe('发生了什么、该怎么办；Accept-Language 为 en 时用英文'),
    requestId: z.string(),
  })
  .meta({ id: 'Problem' })

/** The language for a caller: Chinese, unless the caller would rather have English. */
export function languageOf(request: Request): Language {
  return request.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh'
}

/** Seconds after which trying again makes sense. */
const RETRY_AFTER: Partial<Record<ErrorCode, number>> = {
  'not-ready': 2,
  'store-away': 5,
  'queue-full': 60,
  'disk-full': 300,
  'uploads-busy': 2,
  'streams-busy': 15,
}

/** Answers every error as problem+json. What no caller can mend is logged, and only then. */
export const answerProblem =
  (metrics: Metrics): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    const id = requestId(request)
    const known = asFajingError(error)
    if (!(error instanceof FajingError) && (known === undefined || known.status >= 500))
      request.log.error({ err: error }, 'request failed')
    if (response.headersSent) {
      next(error)
      return
    }
    const problem = known ?? new FajingError('internal', { id })
    metrics.problems.inc({ code: problem.code })
    const wait = RETRY_AFTER[problem.code]
    if (wait !== undefined) response.set('Retry-After', String(wait))
    if (problem.status === 401 && !response.hasHeader('WWW-Authenticate'))
      response.set('WWW-Authenticate', 'Bearer realm="fajing"')
    response
      .status(problem.status)
      .type('application/problem+json')
      .send(
        JSON.stringify({
          type: `urn:fajing:error:${problem.code}`,
          title: STATUS_CODES[problem.status] ?? '',
          status: problem.status,
          code: problem.code,
          detail: problem.in(languageOf(request)),
          requestId: id,
        } satisfies z.infer<typeof problemSchema>),
      )
  }

/** What the libraries that read a body complain about, in our words; undefined where it is a fault of ours. */
function asFajingError(error: unknown): FajingError | undefined {
  if (error instanceof FajingError) return error
  if (error instanceof MulterError) return new FajingError(/FILE/.test(error.code) ? 'file-missing' : 'body-broken')
  if (error instanceof URIError) return new FajingError('body-broken')
  // http-errors of Express and body-parser: those below 500 are the caller's.
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500
  if (status === 415) return new FajingError('media-type-unknown')
  if (status < 500) return new FajingError('body-broken')
  const fault = storeFault(error)
  return fault === null ? undefined : new FajingError(fault)
}
