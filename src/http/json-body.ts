import express, { type Request, type Response } from 'express'
import type { z } from 'zod'
import { FajingError } from '../errors.js'
import { checked } from './facts.js'
import { arrive } from './uploads/arrive.js'

const json = express.json({ limit: '1mb' })

/** Reads a small JSON body. @throws FajingError media-type-unknown, body-broken, field-not-valid */
export async function readJson<T extends z.ZodObject>(
  request: Request,
  response: Response,
  schema: T,
): Promise<z.infer<T>> {
  if (!request.is('application/json')) throw new FajingError('media-type-unknown')
  await arrive(json, request, response)
  return checked(schema, request.body)
}
