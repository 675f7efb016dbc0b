import express, { type Request, type RequestHandler, type Response } from 'express'
import multer from 'multer'
import { FajingError } from '../../errors.js'
import { textOfLines } from '../../intake/plain/plain-text.js'
import { MAX_SOURCE_BYTES, notTooLong } from '../../intake/read-source.js'
import type { Incoming } from '../../store/accept-report.js'
import type { CallerFacts } from '../../words.js'
import { checked, formSchema, textSchema } from '../facts.js'
import { arrive } from './arrive.js'

/** What a caller may be told of a submission, before anything reads the report itself. */
export const SUBMISSION_ERRORS = [
  'empty-file',
  'file-too-large',
  'not-text',
  'media-type-unknown',
  'body-broken',
  'file-missing',
  'year-not-valid',
  'field-not-valid',
  'framework-unknown',
  'not-ready',
  'text-too-long',
] as const

/** A report as it came in, with what the caller knows of it. */
export interface Submission {
  readonly incoming: Incoming
  readonly facts: CallerFacts
}

const KILOBYTE = 1024

const form: RequestHandler = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: MAX_SOURCE_BYTES, files: 1, fields: 10, fieldSize: 4 * KILOBYTE, fieldNameSize: 100, parts: 12 },
  // Browsers send file names in UTF-8 without saying so.
  defParamCharset: 'utf8',
}).single('file')

// JSON may write a character as six; no report comes near the limit either way.
const json: RequestHandler = express.json({ limit: MAX_SOURCE_BYTES })

/**
 * Reads a multipart form with a file or a JSON body with a text, to the end, before anything is kept of it.
 *
 * @throws FajingError media-type-unknown, body-broken, file-missing, file-too-large, empty-file, not-text, year-not-valid, field-not-valid
 */
export async function readSubmission(request: Request, response: Response): Promise<Submission> {
  if (request.is('multipart/form-data')) {
    await arrive(form, request, response)
    return ofForm(request)
  }
  if (request.is('application/json')) {
    await arrive(json, request, response)
    return ofJson(request.body)
  }
  throw new FajingError('media-type-unknown')
}

function ofForm(request: Request): Submission {
  const facts = checked(formSchema, { ...(request.body as object) })
  const { bytes, name } = fileOf(request)
  return { incoming: { bytes }, facts: { ...facts, fileName: name } }
}

/** Reads a multipart form with a file and nothing else. @throws FajingError media-type-unknown, body-broken, file-missing, file-too-large, empty-file */
export async function readUpload(
  request: Request,
  response: Response,
): Promise<{ bytes: Uint8Array; name: string | undefined }> {
  if (!request.is('multipart/form-data')) throw new FajingError('media-type-unknown')
  await arrive(form, request, response)
  return fileOf(request)
}

function fileOf({ file }: Request): { bytes: Uint8Array; name: string | undefined } {
  if (file === undefined) throw new FajingError('file-missing')
  if (file.size === 0) throw new FajingError('empty-file')
  return { bytes: file.buffer, name: baseName(file.originalname) }
}

function ofJson(body: unknown): Submission {
  const { text, ...facts } = checked(textSchema, body)
  // PostgreSQL keeps no NUL, and half of a surrogate pair is no character: neither comes from a report.
  if (/\0|\p{Surrogate}/u.test(text)) throw new FajingError('not-text', { supported: 'TXT' })
  return { incoming: { text: notTooLong(textOfLines(text, 'txt')) }, facts }
}

/** A name to show, never a path. */
function baseName(name: string): string | undefined {
  return (
    name
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\p{Cc}|\p{Surrogate}/gu, '')
      .slice(0, 200) || undefined
  )
}
