import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Request, RequestHandler, Response } from 'express'
import { MulterError } from 'multer'
import { FajingError } from '../../errors.js'
import type { ErrorCode } from '../../messages/errors.js'
import { LIMITS, megabytes } from '../../intake/limits.js'

/** How large a body may be, and what its sender is told where it is larger. */
export interface Measure {
  readonly bytes: number
  readonly code: Extract<ErrorCode, 'file-too-large' | 'archive-too-large'>
}

const ONE_SOURCE: Measure = { bytes: LIMITS.sourceBytes, code: 'file-too-large' }

/** A form has little beside its files. */
const BESIDE = 1024 * 1024

/**
 * Runs a middleware that reads a body of a limited size, whatever it holds: a form may have many files, or none and no end. What says itself that it is
 * too large is not read at all; what says nothing, or lies, is cut off at the limit.
 *
 * @param broken rejects where the bytes cannot be kept: the rest of them need not come
 * @throws FajingError file-too-large or archive-too-large, body-broken, and what the middleware throws
 */
export function arrive(
  middleware: RequestHandler,
  request: Request,
  response: Response,
  measure: Measure = ONE_SOURCE,
  broken: Promise<never> | undefined = undefined,
): Promise<void> {
  const arriving = new Promise<void>((resolve, reject) => {
    const stated = Number(request.get('content-length') ?? 0)
    if (stated > measure.bytes + BESIDE) throw tooLarge(megabytes(stated), measure)
    waiting.get(response)?.()
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= measure.bytes + BESIDE) return
      request.unpipe()
      reject(tooLarge(`> ${megabytes(measure.bytes)}`, measure))
    })
    void middleware(request, response, (error?: unknown) => {
      if (error === undefined || error === null) resolve()
      else if (isOverLimit(error)) reject(tooLarge(`> ${megabytes(measure.bytes)}`, measure))
      // What busboy says of a malformed form is a plain Error; the caller broke it, not the service.
      else if (error instanceof Error && error.constructor === Error && !('status' in error) && !('errno' in error))
        reject(new FajingError('body-broken'))
      else reject(error instanceof Error ? error : new FajingError('body-broken'))
    })
  })
  return broken === undefined ? arriving : Promise.race([arriving, broken])
}

/** What multer and body-parser say of a body beyond their own limit. */
function isOverLimit(error: unknown): boolean {
  if (error instanceof MulterError) return error.code === 'LIMIT_FILE_SIZE'
  return error instanceof Error && 'status' in error && error.status === 413
}

function tooLarge(size: string, { bytes, code }: Measure): FajingError {
  return new FajingError(code, { size, limit: megabytes(bytes) })
}

/** Answers whose sender waits to be asked for the body. */
const waiting = new WeakMap<ServerResponse, () => void>()

/**
 * Leaves it to `arrive` to ask for the body of whoever waits for that (`Expect: 100-continue`), so that what is refused is never sent. One that was not
 * asked for has no place on the connection, which ends with the answer.
 */
export function askForBodiesLate(server: Server): void {
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('Connection', 'close')
    waiting.set(response, () => {
      response.removeHeader('Connection')
      response.writeContinue()
    })
    server.emit('request', request, response)
  })
}
