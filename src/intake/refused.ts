import type { Sample } from './parser.js'

/** Formats that are known and not read: the name people know them by, and how they begin. */
const SIGNATURES: readonly (readonly [string, RegExp])[] = [
  ['RAR', /^Rar!/],
  ['7Z', /^7z\u00bc\u00af/],
  ['GZIP', /^\u001f\u008b/],
  ['图片', /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|BM.{4}\u0000{4}|II\*\u0000|MM\u0000\*|RIFF.{4}WEBP)/s],
  ['CAJ', /^(?:CAJ|HN\u00c8|KDH)/],
  ['MHT', /^(?:from:|mime-version:|date:|subject:)[\s\S]*multipart\/related/i],
  ['Word 2003 XML', /^\s*(?:\u00ef\u00bb\u00bf)?<\?xml[\s\S]*progid="Word\.Document"/],
  ['XML', /^\s*(?:\u00ef\u00bb\u00bf)?<\?xml\s/],
  ['EXE', /^MZ[\s\S]{40,}PE\u0000\u0000/],
]

/** What a ZIP holds, by the names in its directory. */
const PACKAGES: readonly (readonly [string, RegExp])[] = [
  ['XLSX', /^(?=[\s\S]*?\[Content_Types\]\.xml)[\s\S]*?xl\//],
  ['PPTX', /^(?=[\s\S]*?\[Content_Types\]\.xml)[\s\S]*?ppt\//],
  ['ODT', /META-INF\/manifest\.xml/],
  ['EPUB', /META-INF\/container\.xml/],
]

/** The name of a format that is not read, `ZIP` for an archive, or undefined where the bytes are none of them. */
export function nameRefused({ head, tail }: Sample): string | undefined {
  if (/^PK(?:\u0003\u0004|\u0005\u0006|\u0007\u0008)/.test(head))
    return PACKAGES.find(([, names]) => names.test(tail))?.[0] ?? 'ZIP'
  return SIGNATURES.find(([, start]) => start.test(head))?.[0]
}
