import type { Request, Response } from 'express'
import type { z } from 'zod'
import type { Caller } from '../access/caller.js'
import type { Role } from '../access/role.js'
import type { ErrorCode } from '../messages/errors.js'
import type { Change } from './access/audit-trail.js'
import type { Parts } from './parts.js'

/** What a handler is given: nothing else of the service is within its reach. */
export interface Call {
  readonly request: Request
  readonly response: Response
  readonly parts: Parts
  /** Who asks: with the role that the route needs, and reaching no further than the scope. */
  readonly caller: Caller
  /** Every change of the store that a caller asks for MUST be made with it: no change is there without its entry in the record. */
  readonly change: Change
}

/**
 * One line of the route table: what answers, and what the description of the interface says of it.
 * A handler MUST throw a FajingError for what the caller can mend; anything else thrown is answered as `internal` and logged.
 */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** As Express writes it: `/api/v1/reports/:id`. */
  readonly path: string
  readonly summary: string
  /** The least role that may ask. `nobody` is for what tells nothing of any report. */
  readonly needs: Role | 'nobody'
  readonly query?: z.ZodObject
  /** The body is a submission: a file or a text, with what the caller knows of it. */
  readonly takesReport?: boolean
  /** A body of another kind, by media type. */
  readonly takes?: Readonly<Record<string, z.ZodObject>>
  /** Takes in work that is stored and queued: refused, before its body is read, while there is too much of it. */
  readonly addsWork?: boolean
  /** `events`: the answer is a stream of server-sent events. */
  readonly streams?: boolean
  /** Nothing of the request is kept, so it is in no audit entry either. */
  readonly keepsNothing?: boolean
  readonly answers: Readonly<Record<number, { readonly description: string; readonly schema?: z.ZodType }>>
  readonly errors: readonly ErrorCode[]
  readonly handle: (call: Call) => void | Promise<void>
}
