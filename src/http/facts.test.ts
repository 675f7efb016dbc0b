import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { FajingError } from '../errors.js'
import { checked, textSchema } from './facts.js'
import { ROUTES } from './routes.js'

/** What a caller is told of a body. */
function told(schema: z.ZodObject, body: unknown): FajingError {
  try {
    checked(schema, body)
  } catch (error) {
    if (error instanceof FajingError) return error
    throw error
  }
  throw new Error(`${JSON.stringify(body)} was taken`)
}

const bodies = ROUTES.flatMap(({ method, path, takes = {}, takesReport = false }): [string, z.ZodObject][] => [
  ...(takesReport ? [[`${method} ${path}, JSON`, textSchema] as [string, z.ZodObject]] : []),
  ...Object.entries(takes).map(([type, schema]): [string, z.ZodObject] => [`${method} ${path}, ${type}`, schema]),
])

/** Words of the library, which nobody should read. */
const FOREIGN = /[Ii]nvalid|[Ee]xpected|received|Unrecognized|Too (?:small|big)|undefined|NaN/

describe.each(bodies)('%s', (_, schema) => {
  test.each([null, undefined, [], 'words', 7, true])(
    'a body that is %j is answered with what belongs into it',
    (body) => {
      const { code, message } = told(schema, body)
      expect(code).toBe('field-not-valid')
      expect(message).toContain(`字段“body”无效，应为：{ ${Object.keys(schema.shape).join(', ')} }`)
    },
  )

  test.each(Object.keys(schema.shape))('what is wrong with %s is said in Chinese, with its place', (field) => {
    for (const wrong of [{}, [{}], { 甲: { 乙: 1 } }, [[]], -1e9, '\0'.repeat(3), 'x'.repeat(600_000)]) {
      const shape = schema.shape[field] as z.ZodType
      if (shape.safeParse(wrong).success) continue
      const { message } = told(z.strictObject({ [field]: shape }), { [field]: wrong })
      expect(message).toMatch(/\p{Script=Han}/u)
      expect(message.replace(field, '')).not.toMatch(FOREIGN)
      expect(message).toContain(field === 'year' ? '年度' : `字段“${field}`)
      expect(message.length).toBeLessThan(2000)
    }
  })
})

test.each<[unknown, string]>([
  [{}, '字段“text”无效，应为：文字 (string)，必填 (required)。'],
  [{ text: 7 }, '字段“text”无效，应为：文字 (string)。'],
  [
    { text: '报告', nick: 1 },
    '字段“nick”无效，应为：text | fileName | place | level | year | publishedOn | framework。',
  ],
])('%j is answered with “%s”', (body, message) => {
  expect(told(textSchema, body).message).toBe(message)
})
