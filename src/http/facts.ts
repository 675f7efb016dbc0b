import { z } from 'zod'
import { FajingError } from '../errors.js'
import { expectedIn } from '../messages/expected.js'
import { LEVELS } from '../words.js'

/** The messages below say what is expected in a form that needs no translation. */
export const short = z.string('1–200').trim().min(1, '1–200').max(200, '1–200')

export const yearSchema = z.coerce.number('2000–2099').int('2000–2099').min(2000, '2000–2099').max(2099, '2000–2099')

/** What a caller may say of a report; a form sends empty fields for what it does not know. */
export const emptyIsUnknown = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional())

/** A day of the calendar that the store can keep. */
export const day = z.iso.date('YYYY-MM-DD').refine((given) => /^(?:19|20)/.test(given), '1900-01-01–2099-12-31')

const facts = {
  place: emptyIsUnknown(short).describe('地方全称，如“河北省沧州市运河区”'),
  level: emptyIsUnknown(z.enum(LEVELS, LEVELS.join(' | '))).describe('层级'),
  year: emptyIsUnknown(yearSchema).describe('报告年度'),
  publishedOn: emptyIsUnknown(day).describe('公开日期'),
  framework: emptyIsUnknown(short).describe('框架编号，不填则按年度选用'),
}

/** Fields beside the file of a multipart form. */
export const formSchema = z.strictObject(facts)

/** A report as text. */
export const textSchema = z
  .strictObject({ text: z.string(), fileName: emptyIsUnknown(short).describe('文件名'), ...facts })
  .meta({ id: 'TextSubmission' })

/**
 * Checks what a caller sent.
 *
 * @throws FajingError year-not-valid, field-not-valid
 */
export function checked<T extends z.ZodObject>(schema: T, value: unknown): z.infer<T> {
  const read = schema.safeParse(value, { error: expectedIn })
  if (read.success) {
    // Of a whole text its reader says more.
    const field = Object.keys(read.data).find((name) => name !== 'text' && cannotBeKept(read.data[name]))
    if (field !== undefined) throw new FajingError('field-not-valid', { field, expected: 'U+0001–U+10FFFF' })
    return read.data
  }
  const [issue] = read.error.issues
  const fields = Object.keys(schema.shape)
  if (issue === undefined || (issue.path.length === 0 && issue.code !== 'unrecognized_keys'))
    throw new FajingError('field-not-valid', { field: 'body', expected: `{ ${fields.join(', ')} }` })
  const path = issue.path.map(String)
  if (path[0] === 'year') throw new FajingError('year-not-valid', { year: shown(value, 'year') })
  if (issue.code !== 'unrecognized_keys')
    throw new FajingError('field-not-valid', { field: path.join('.').slice(0, 200), expected: issue.message })
  const field = [...path, issue.keys[0] ?? ''].join('.').slice(0, 200)
  throw new FajingError('field-not-valid', {
    field,
    expected: path.length === 0 ? fields.join(' | ') : issue.message,
  })
}

/** PostgreSQL keeps no NUL, and half of a surrogate pair is no character. */
function cannotBeKept(value: unknown): boolean {
  if (typeof value === 'string') return /\0|\p{Surrogate}/u.test(value)
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, inner]) => cannotBeKept(name) || cannotBeKept(inner))
}

function shown(value: unknown, field: string): string {
  const given = (value as Record<string, unknown>)[field]
  return typeof given === 'string' || typeof given === 'number' ? String(given).slice(0, 20) : typeof given
}
