import { FajingError } from '../errors.js'
import type { Block, Text } from './text.js'

/** Reads TXT and Markdown: UTF-8, UTF-16 with BOM, GB18030. */
export function readPlainText(bytes: Uint8Array): Text {
  return textOfLines(decode(bytes), 'txt')
}

/** Text of a string whose lines are its blocks. */
export function textOfLines(text: string, format: 'txt' | 'md'): Text {
  if (text.trim() === '') throw new FajingError('empty-file')
  const blocks: Block[] = []
  for (const line of text.matchAll(/[^\n]+/g)) {
    const start = line.index + (line[0].length - line[0].trimStart().length)
    const end = line.index + line[0].trimEnd().length
    if (end > start) blocks.push({ kind: 'paragraph', start, end })
  }
  return { text, format, blocks, stated: {} }
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  for (const label of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes)
      if (!/[\u0000-\u0008\u000e-\u001f]/.test(text)) return text
    } catch (error) {
      // A fatal decoder says "not this encoding" by throwing; the next label is tried.
      if (!(error instanceof TypeError)) throw error
    }
  }
  throw new FajingError('not-text', { supported: 'TXT' })
}
