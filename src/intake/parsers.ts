import { FajingError } from '../errors.js'
import { sampleOf, type Parser } from './parser.js'
import { looksLikeText } from './plain/encoding.js'
import { nameRefused } from './refused.js'
import { SUPPORTED } from './text.js'

const ZIP = 'PK\u0003\u0004'
const OLE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'
const HTML_TAG =
  /<(?:!doctype\s+html|html|head|body|meta|title|table|div|p|span|br|h[1-6]|script|style|link)(?:[\s/>]|$)/i

/** Every format that is read, one parser each. A parser's code is loaded only where it is needed. */
export const PARSERS: readonly Parser[] = [
  {
    format: 'docx',
    foreign: true,
    sniff: ({ head, tail }) =>
      head.startsWith(ZIP) && tail.includes('[Content_Types].xml') && tail.includes('word/') ? 1 : 0,
    parse: async (bytes) => (await import('./docx/read-docx.js')).readDocx(bytes),
  },
  {
    format: 'doc',
    foreign: true,
    sniff: ({ head }) => (head.startsWith(OLE) ? 0.9 : 0),
    parse: async (bytes) => (await import('./doc/read-doc.js')).readDoc(bytes),
  },
  {
    format: 'pdf',
    foreign: true,
    sniff: ({ head }) => (/%PDF-\d/.test(head.slice(0, 1024)) ? 1 : 0),
    parse: async (bytes) => (await import('./pdf/read-pdf.js')).readPdf(bytes),
  },
  {
    format: 'html',
    foreign: true,
    sniff: ({ head }) => (isHtml(head) ? 0.8 : 0),
    parse: async (bytes) => (await import('./html/read-html.js')).readHtml(bytes),
  },
  {
    format: 'rtf',
    foreign: true,
    sniff: ({ head }) => (/^\s*\{\\rtf/.test(head) ? 1 : 0),
    parse: async (bytes) => (await import('./rtf/read-rtf.js')).readRtf(bytes),
  },
  {
    format: 'ofd',
    foreign: true,
    sniff: ({ head, tail }) =>
      head.startsWith(ZIP) && tail.includes('OFD.xml') && tail.includes('Document.xml') ? 1 : 0,
    parse: async (bytes) => (await import('./ofd/read-ofd.js')).readOfd(bytes),
  },
  {
    format: 'md',
    foreign: false,
    sniff: ({ bytes, head }) => (isMarkdown(head) && looksLikeText(bytes) ? 0.4 : 0),
    parse: async (bytes) => (await import('./plain/markdown.js')).readMarkdown(bytes),
  },
  {
    format: 'txt',
    foreign: false,
    sniff: ({ bytes }) => (looksLikeText(bytes) ? 0.3 : 0),
    parse: async (bytes) => (await import('./plain/plain-text.js')).readPlainText(bytes),
  },
]

/**
 * The parser whose format the bytes are.
 *
 * @throws FajingError archive-given, format-not-supported, not-text
 */
export function chooseParser(bytes: Uint8Array): Parser {
  const sample = sampleOf(bytes)
  let best: Parser | undefined
  let highest = 0
  for (const parser of PARSERS) {
    const score = parser.sniff(sample)
    if (score > highest) [best, highest] = [parser, score]
  }
  const refused = best === undefined || best.format === 'txt' || best.format === 'md' ? nameRefused(sample) : undefined
  if (refused === 'ZIP') throw new FajingError('archive-given')
  if (refused !== undefined) throw new FajingError('format-not-supported', { format: refused })
  if (best === undefined) throw new FajingError('not-text', { supported: SUPPORTED })
  return best
}

function isHtml(head: string): boolean {
  const ascii = head.replaceAll('\u0000', '').replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*/, '')
  if (/^<\?xml[\s\S]*?\?>/.test(ascii)) return /<html[\s>]/i.test(ascii)
  return ascii.startsWith('<') ? HTML_TAG.test(ascii) : /<(?:!doctype\s+html|html|body)[\s>]/i.test(ascii)
}

/** Headings or tables in Markdown's own marks. */
function isMarkdown(head: string): boolean {
  return /^#{1,6} \S/m.test(head) || /^\|?(?:[^\S\n]*:?-{3,}:?[^\S\n]*\|)+/m.test(head)
}
