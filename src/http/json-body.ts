import express, { type Request, type Response } from 'express'
import type { z } from 'zod'
import { FajingError } from '../errors.js'
import { checked } from './facts.js'
import { arrive, type Measure } from './uploads/arrive.js'

const SMALL: Measure = { bytes: 1024 * 1024, code: 'file-too-large' }

const json = express.json({ limit: SMALL.bytes })

/** How a small JSON body may be wrong. */
export const JSON_ERRORS = ['media-type-unknown', 'body-broken', 'file-too-large', 'field-not-valid'] as const

/** Reads a small JSON body. @throws FajingError one of JSON_ERRORS */
export async function readJson<T extends z.ZodObject>(
  request: Request,
  response: Response,
  schema: T,
): Promise<z.infer<T>> {
  if (!request.is('application/json')) throw new FajingError('media-type-unknown')
  await arrive(json, request, response, SMALL)
  return checked(schema, request.body)
}
