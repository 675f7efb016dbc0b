import { TextBuilder } from '../text-builder.js'
import type { Text } from '../text.js'
import { decode } from './encoding.js'

/**
 * Reads Markdown: `#` lines are headings, tables are rows, a quotation or list mark is dropped, and the lines of one paragraph are joined.
 *
 * @throws FajingError empty-file, not-text, encoding-unknown
 */
export function readMarkdown(bytes: Uint8Array): Text {
  const { text, unreadable } = decode(bytes)
  const builder = new TextBuilder()
  let paragraph = ''
  const flush = (): void => {
    builder.add('paragraph', paragraph)
    paragraph = ''
  }
  for (const line of text.split(/\r\n?|\n/)) {
    const heading = /^ {0,3}(#{1,6})[ \t]+(.*)$/.exec(line)
    const row = /^\s*\|(.+)\|\s*$/.exec(line)
    if (heading?.[1] !== undefined) {
      flush()
      builder.add('heading', inline(withoutClosing(heading[2] ?? '')), { depth: heading[1].length })
    } else if (row?.[1] !== undefined) {
      flush()
      if (!/^[\s|:-]+$/.test(row[1])) builder.add('row', cells(row[1]).join('\t'))
    } else if (/^\s*$/.test(line) || /^\s*(?:[-*_]\s*){3,}$/.test(line)) flush()
    else {
      const words = inline(line.replace(/^\s*(?:>\s*|[-*+]\s+)+/, '')).trim()
      const begins = /^\s*(?:[-*+>]|\d{1,3}[.)])\s/.test(line)
      if (begins) flush()
      paragraph = paragraph === '' ? words : paragraph + seam(paragraph, words) + words
      if (/ {2}$|\\$/.test(line)) flush()
    }
  }
  flush()
  return builder.build('md', {}, [{ code: 'characters-unreadable', count: unreadable }])
}

/** A heading may be closed by the marks that opened it. */
function withoutClosing(words: string): string {
  let end = words.length
  while (/[ \t#]/.test(words[end - 1] ?? '')) end -= 1
  return words.slice(0, end)
}

function cells(row: string): string[] {
  return row.split(/(?<!\\)\|/).map((cell) => inline(cell.replaceAll('\\|', '|')).trim())
}

/** Words without the marks of emphasis, code, links and pictures. */
function inline(words: string): string {
  return words
    .replace(/!?\[([^[\]\n]{0,400})\]\([^()\n]{0,2000}\)/g, '$1')
    .replace(
      /\\([\\`*_{}[\]()#+\-.!>|])|\*{2,3}|_{2,3}|`+|~~|\*(?=\S)|(?<=\S)\*|\\$/g,
      (_, escaped?: string) => escaped ?? '',
    )
}

function seam(before: string, after: string): string {
  return /[A-Za-z0-9,.;:]$/.test(before) && /^[A-Za-z0-9]/.test(after) ? ' ' : ''
}
