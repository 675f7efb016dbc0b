import { randomUUID } from 'node:crypto'
import express, { type Express, type RequestHandler } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import { FajingError } from '../errors.js'
import { admission, pageAdmission } from './access/admit.js'
import { callerOf } from './access/caller-of.js'
import { Slots, STREAMS, UPLOADS } from './access/slots.js'
import { withoutContent } from '../log.js'
import type { Metrics } from '../metrics/metrics.js'
import { docsPage } from './docs-page.js'
import { openApi } from './openapi.js'
import { page } from './page.js'
import { BOARD_PATH, queueBoard } from './queue-board.js'
import type { Parts } from './parts.js'
import { answerProblem } from './problem.js'
import type { Route } from './route.js'
import { HEALTH_ROUTES, ROUTES } from './routes.js'

/** Nothing from elsewhere, nothing inline. */
const policy = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
})

export interface AppOptions {
  /** Answers the health checks of a worker and nothing else. */
  readonly healthOnly: boolean
  /** Requests a minute of one key; undefined is the default. */
  readonly requestsPerMinute: number | undefined
}

/** The Express application. */
export function createApp(parts: Parts, logger: Logger, { healthOnly, requestsPerMinute }: AppOptions): Express {
  const app = express()
  app.set('query parser', 'simple')
  app.disable('x-powered-by')
  app.use(requestLog(logger), requestTimes(parts.metrics), policy)
  const admit = admission(parts, requestsPerMinute)
  const uploads = new Slots(UPLOADS)
  const streams = new Slots(STREAMS)
  for (const route of healthOnly ? HEALTH_ROUTES : ROUTES)
    app[route.method](route.path, ...admit(route.needs), async (request, response) => {
      const caller = callerOf(response)
      const action = `${request.method} ${route.path}`
      if (route.needs !== 'nobody' && route.keepsNothing !== true) parts.trail.follow(request, response, action)
      if (route.addsWork === true) await parts.pressure.check()
      const slots = takesFiles(route) ? uploads : route.streams === true ? streams : undefined
      const giveBack = slots?.take(caller)
      try {
        await route.handle({
          request,
          response,
          parts,
          caller,
          change: parts.trail.changing(request, response, action),
        })
      } finally {
        giveBack?.()
      }
    })
  if (!healthOnly) {
    app.use(docsPage(openApi(ROUTES)))
    app.use(BOARD_PATH, ...pageAdmission(parts, requestsPerMinute, 'admin'), queueBoard(parts))
    app.use(page())
  }
  app.use((request) => {
    throw new FajingError('route-unknown', { method: request.method, path: request.path.slice(0, 100) })
  })
  app.use(answerProblem(parts.metrics))
  return app
}

function takesFiles({ takesReport, takes }: Route): boolean {
  return takesReport === true || takes?.['multipart/form-data'] !== undefined
}

/** Asked every few seconds by supervisors. */
const QUIET = new Set(['/healthz', '/readyz', '/metrics'])

/** How long answers take, by route: a path with an id in it would be a series of its own for every report. */
function requestTimes(metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const end = metrics.http.startTimer({ method: request.method })
    response.on('close', () => {
      const { path: route = 'page' } = (request.route ?? {}) as { path?: string }
      end({ route, status: response.statusCode })
    })
    next()
  }
}

/** One line for each request: who asked for what, and how it went. Never a body. */
function requestLog(logger: Logger) {
  return pinoHttp({
    logger,
    genReqId: (_request, response) => {
      const id = randomUUID()
      response.setHeader('X-Request-Id', id)
      return id
    },
    autoLogging: { ignore: (request) => QUIET.has(request.url ?? '') },
    serializers: {
      // Without the query: whoever puts a key there by mistake must not find it in the log.
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        id,
        method,
        url: url.split('?')[0]?.slice(0, 300),
      }),
      // Left out, it would be the standard one, which writes every field of an error: a database's hold the parameters of the statement.
      err: withoutContent,
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
  })
}
