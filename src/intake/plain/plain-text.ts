import { FajingError } from '../../errors.js'
import type { Block, Text } from '../text.js'
import { decode } from './encoding.js'

/**
 * Reads plain text: UTF-8, UTF-16, GB18030, with or without a byte order mark. Its lines are its blocks: a paragraph that was wrapped by hand
 * stays several blocks, and reading joins what belongs together.
 *
 * @throws FajingError empty-file, not-text, encoding-unknown
 */
export function readPlainText(bytes: Uint8Array): Text {
  const { text, unreadable } = decode(bytes)
  const read = textOfLines(text, 'txt')
  return unreadable === 0 ? read : { ...read, notes: [{ code: 'characters-unreadable', count: unreadable }] }
}

/** Text of a string whose lines are its blocks. The string stays as it is: ranges point into what the caller wrote. */
export function textOfLines(text: string, format: 'txt' | 'md'): Text {
  const blocks: Block[] = []
  for (const line of text.matchAll(/[^\r\n\v\f\u0085\u2028\u2029]+/g)) {
    const start = line.index + (line[0].length - line[0].trimStart().length)
    const end = line.index + line[0].trimEnd().length
    if (end > start) blocks.push({ kind: 'paragraph', start, end })
  }
  if (blocks.length === 0) throw new FajingError('empty-file')
  return { text, format, blocks, stated: {} }
}
