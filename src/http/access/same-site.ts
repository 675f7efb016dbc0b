import type { Request, RequestHandler } from 'express'
import { isLoopback } from '../../access/loopback.js'
import { LOCAL } from '../../access/caller.js'
import { FajingError } from '../../errors.js'
import { callerOf } from './caller-of.js'

/**
 * Keeps other web sites from using the browser of somebody who may. A page elsewhere can send forms to this machine, and a name of its own that
 * leads here would make our answers its own to read.
 *
 * @throws FajingError cross-site, host-unknown
 */
export const sameSite: RequestHandler = (request, response, next) => {
  if (callerOf(response) === LOCAL && !isLoopback(request.hostname)) throw new FajingError('host-unknown')
  if (!['GET', 'HEAD'].includes(request.method) && isFromElsewhere(request)) throw new FajingError('cross-site')
  next()
}

function isFromElsewhere(request: Request): boolean {
  const site = request.get('sec-fetch-site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = request.get('origin')
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== request.get('host'))
}
