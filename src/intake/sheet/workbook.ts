import { zipSync, type Zippable } from 'fflate'
import { FajingError } from '../../errors.js'
import { LIMITS } from '../limits.js'
import { walkZip } from '../package/walk-zip.js'

const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/i
/** The area that a sheet claims: a column formatted to its end claims a million rows, and a reader would make room for them all. */
const CLAIMED_AREA = /<(\w+:)?dimension\b[^>]*(?:\/>|>\s*<\/\1dimension>)/g
const CELL = /<(?:\w+:)?c\b[^>]*?\sr="([A-Z]{1,3})(\d{1,7})"/g

/**
 * A foreign workbook made safe to hand on: unpacked within limits and packed again without claims about its size.
 *
 * @throws FajingError table-not-readable, packed-too-tightly, unpacked-too-large, too-many-entries, table-too-large
 */
export async function harmlessWorkbook(bytes: Uint8Array): Promise<Uint8Array> {
  const limits = { entries: LIMITS.packageParts, unpackedBytes: LIMITS.tableUnpackedBytes }
  const parts: Zippable = {}
  for await (const part of walkZip(bytes, 'XLSX', limits)) {
    const name = new TextDecoder().decode(part.rawName)
    const content = await part.read()
    parts[name] = [WORKSHEET.test(name) ? withoutClaims(content) : content, { level: 0 }]
  }
  return zipSync(parts)
}

function withoutClaims(content: Uint8Array): Uint8Array {
  const xml = new TextDecoder().decode(content)
  let [rows, columns] = [0, 0]
  for (const [, letters = '', digits] of xml.matchAll(CELL)) {
    rows = Math.max(rows, Number(digits))
    columns = Math.max(columns, columnOf(letters))
  }
  if (rows * columns > LIMITS.tableCells) throw new FajingError('table-too-large', { rows, columns })
  return new TextEncoder().encode(xml.replace(CLAIMED_AREA, ''))
}

/** A is 1, AA is 27. */
function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}
