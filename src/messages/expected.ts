import type { z } from 'zod'

type Issue = z.core.$ZodRawIssue

/** Kinds of values as JSON calls them, with their name in Chinese. */
const KINDS: Readonly<Record<string, string>> = {
  string: '文字 (string)',
  number: '数字 (number)',
  int: '整数 (integer)',
  boolean: 'true | false',
  array: '列表 (array)',
  object: '对象 (object)',
  record: '对象 (object)',
}

/**
 * What was expected where a value is not valid and its schema says nothing of its own: in words that stand behind “应为：”, and that somebody who
 * reads no Chinese can follow by what stands in brackets.
 */
export function expectedIn(issue: Issue): string {
  if (issue.code === 'invalid_type') {
    const kind = KINDS[issue.expected] ?? issue.expected
    return issue.input === undefined ? `${kind}，必填 (required)` : kind
  }
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' | ')
  if (issue.code === 'too_small') return `≥ ${issue.minimum}`
  if (issue.code === 'too_big') return `≤ ${issue.maximum}`
  if (issue.code === 'invalid_format') return issue.format
  if (issue.code === 'unrecognized_keys' || issue.code === 'invalid_key') return '没有这一项，请删去 (unknown)'
  return '见接口说明 (see /docs)'
}
