/**
 * Where a character of an element's text stands in the element's raw XML: an entity is one character (or a pair), a CR LF is one line break.
 *
 * @param raw the XML between the tags
 * @param index which of the element's characters, from 0; its length asks for the end
 * @returns the offset in `raw`; null where the content is more than text and entities
 */
export function rawOffset(raw: string, index: number): number | null {
  if (raw.includes('<')) return null
  let at = 0
  let seen = 0
  while (seen < index && at < raw.length) {
    const entity = raw[at] === '&' ? /^&(?:#(?:x([0-9a-f]+)|(\d+))|\w+);/i.exec(raw.slice(at, at + 12)) : null
    if (entity === null) {
      at += raw.startsWith('\r\n', at) ? 2 : 1
      seen += 1
      continue
    }
    const [whole, hex, decimal] = entity
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal ?? 0)
    at += whole.length
    seen += code > 0xffff ? 2 : 1
  }
  return at
}
