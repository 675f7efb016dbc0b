import type { Request, RequestHandler, Response } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { LOCAL } from '../../access/caller.js'
import { FajingError } from '../../errors.js'
import { callerOf } from './caller-of.js'
import type { RateCounts } from './rate-counts.js'

/** Requests a minute for one key: ten a second keep a page or a script going. */
const PER_KEY = 600

/** Of those, the share that one address may send without a valid key: all of them fail, so only somebody who guesses needs more. */
const WITHOUT_KEY = 0.1

/**
 * Limits how often one key, or one address without a valid one, may ask.
 *
 * @param perMinute for one key; undefined is the default, and leaves whoever is alone on the machine unlimited
 */
export function limitRate(perMinute: number | undefined, counts: RateCounts): RequestHandler {
  return rateLimit({
    store: counts.store(),
    windowMs: 60_000,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    limit: (_request, response) => {
      const limit = perMinute ?? PER_KEY
      return callerOf(response).role === null ? Math.ceil(limit * WITHOUT_KEY) : limit
    },
    keyGenerator: (request, response) => {
      const { role, key } = callerOf(response)
      return role === null ? `address ${addressOf(request)}` : `key ${key ?? 'local'}`
    },
    skip: (_request, response) => perMinute === undefined && callerOf(response) === LOCAL,
    handler: (_request, response: Response, next) => {
      next(new FajingError('too-many-requests', { seconds: String(response.getHeader('Retry-After') ?? 60) }))
    },
  })
}

function addressOf(request: Request): string {
  return ipKeyGenerator(request.ip ?? '')
}
