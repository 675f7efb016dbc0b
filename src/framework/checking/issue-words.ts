import type { z } from 'zod'
import { EXPECTED_SHAPES, FIELD_HINTS } from '../../messages/models.js'
import { say } from '../../messages/say.js'
import type { Fault } from './fault.js'

/** Says in the words of the field what zod found wrong. */
export function faultOfIssue(issue: z.core.$ZodIssue): Pick<Fault, 'code' | 'params'> {
  const field = nameOf(issue.path)
  // Whatever else zod may find is a value of the right type in a wrong form.
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check
  switch (issue.code) {
    case 'unrecognized_keys':
      return { code: 'unknown-field', params: { field: issue.keys.join('、') } }
    case 'invalid_value':
      return issue.input === undefined
        ? { code: 'missing-field', params: { field } }
        : { code: 'not-in-list', params: { field, values: issue.values.map(String).join('、') } }
    case 'invalid_type':
      if (issue.input === undefined) return { code: 'missing-field', params: { field } }
      return { code: 'wrong-shape', params: { field, shape: shapeOf(issue.expected) } }
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? { code: 'too-short', params: { field, minimum: Number(issue.minimum) } }
        : { code: 'too-small', params: { field, minimum: Number(issue.minimum) } }
    default:
      return { code: 'wrong-form', params: { field, hint: hintFor(issue.path) } }
  }
}

/** The last named step of a path: `statutes.3.versions.0.date` is “date”. */
function nameOf(path: readonly PropertyKey[]): string {
  const names = path.filter((step) => typeof step === 'string')
  return names.at(-1) ?? ''
}

function shapeOf(expected: string): string {
  const shape = EXPECTED_SHAPES[expected]
  return shape === undefined ? expected : say(shape)
}

function hintFor(path: readonly PropertyKey[]): string {
  const hint = FIELD_HINTS[nameOf(path)] ?? FIELD_HINTS.numbers
  return hint === undefined ? '' : say(hint)
}
