import type { Request, RequestHandler } from 'express'
import { NOBODY } from '../../access/caller.js'
import { mayAct, type Role } from '../../access/role.js'
import { FajingError } from '../../errors.js'
import type { Parts } from '../parts.js'
import { callerOf, setCaller } from './caller-of.js'
import { keyOf, passwordOf } from './credentials.js'
import { limitRate } from './rate.js'
import { sameSite } from './same-site.js'

/** Finds out who asks; nothing is refused yet, so that the rate of wrong keys can be limited first. */
function identify(parts: Parts, keyIn: (request: Request) => string | undefined): RequestHandler {
  return async (request, response, next) => {
    setCaller(response, await parts.keys.callerWith(keyIn(request)))
    next()
  }
}

/** @throws FajingError key-missing, key-not-valid, role-too-low */
function requireRole(needs: Role, keyIn: (request: Request) => string | undefined): RequestHandler {
  return (request, response, next) => {
    const caller = callerOf(response)
    if (caller === NOBODY) throw new FajingError(keyIn(request) === undefined ? 'key-missing' : 'key-not-valid')
    if (caller.role === null || !mayAct(caller.role, needs)) throw new FajingError('role-too-low', { role: needs })
    next()
  }
}

/** What stands before every route, in order: who asks, how often, from where, and whether the role is enough. */
export function admission(parts: Parts, perMinute: number | undefined): (needs: Role | 'nobody') => RequestHandler[] {
  const rate = limitRate(perMinute, parts.counts)
  return (needs) => (needs === 'nobody' ? [] : [identify(parts, keyOf), rate, requireRole(needs, keyOf), sameSite])
}

/**
 * The same for pages that are no route of ours, such as the queue's own: the browser asks for the key, as the password of any user.
 */
export function pageAdmission(parts: Parts, perMinute: number | undefined, needs: Role): RequestHandler[] {
  const keyIn = (request: Request) => keyOf(request) ?? passwordOf(request)
  const prompt: RequestHandler = (_request, response, next) => {
    if (callerOf(response) === NOBODY) response.set('WWW-Authenticate', 'Basic realm="fajing", charset="UTF-8"')
    next()
  }
  return [identify(parts, keyIn), limitRate(perMinute, parts.counts), prompt, requireRole(needs, keyIn), sameSite]
}

/** True while the key of a request that is long under way is still in use. */
export async function isAdmitted(request: Request, parts: Parts): Promise<boolean> {
  return (await parts.keys.callerWith(keyOf(request))) !== undefined
}
