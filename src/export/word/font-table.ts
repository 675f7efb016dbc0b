import { escapeXml } from '../xml-words.js'
import { FONTS } from './page.js'

const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The part that tells a word processor which font to take where one is not installed. */
export function fontTable(): Uint8Array {
  const fonts = Object.values(FONTS).map(
    ({ name, otherwise }) =>
      `<w:font w:name="${escapeXml(name)}"><w:altName w:val="${escapeXml(otherwise)}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  )
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="${WORDS}">${fonts.join('')}</w:fonts>`,
  )
}
