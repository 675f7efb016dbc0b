import type { List, ListLevel } from '../lists/list-counter.js'
import type { WordFile } from './word-file.js'

/** Names of the number formats, by their codes in DOC. Codes that are missing count in decimals; 255 shows nothing. */
const FORMATS: Readonly<Record<number, string>> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
}
const BULLET = 23

/** Reads along the table stream. */
class Cursor {
  constructor(
    readonly view: DataView,
    public at: number,
  ) {}

  skip(count: number): void {
    this.at += count
  }

  u8(): number {
    this.at += 1
    return this.view.getUint8(this.at - 1)
  }

  u16(): number {
    this.at += 2
    return this.view.getUint16(this.at - 2, true)
  }

  i32(): number {
    this.at += 4
    return this.view.getInt32(this.at - 4, true)
  }
}

/** The lists of a DOC by the number under which paragraphs name them, counted from 1. */
export function listsOf(file: WordFile): Map<string, List> {
  if (file.part('plfLst').byteLength < 2 || file.part('plfLfo').byteLength < 4) return new Map()
  const origins = readOrigins(new Cursor(file.table, file.startOf('plfLst')))
  const cursor = new Cursor(file.table, file.startOf('plfLfo'))
  const count = cursor.i32()
  const heads = Array.from({ length: Math.min(count, 5_000) }, () => {
    const origin = String(cursor.i32())
    cursor.skip(8)
    const overrides = cursor.u8()
    cursor.skip(3)
    return { origin, overrides }
  })
  const lists = new Map<string, List>()
  for (const [i, { origin, overrides }] of heads.entries()) {
    const levels = new Map(origins.get(origin))
    const restarts = new Map<number, number>()
    if (cursor.at + 4 <= file.table.byteLength) cursor.skip(4)
    for (let o = 0; o < overrides; o++) {
      const start = cursor.i32()
      const flags = cursor.i32()
      const level = flags & 0xf
      if ((flags & 0x20) !== 0) levels.set(level, readLevel(cursor))
      else if ((flags & 0x10) !== 0) restarts.set(level, start)
    }
    lists.set(String(i + 1), { origin, levels, restarts })
  }
  return lists
}

function readOrigins(cursor: Cursor): Map<string, Map<number, ListLevel>> {
  const heads = Array.from({ length: Math.min(cursor.u16(), 5_000) }, () => {
    const id = String(cursor.i32())
    cursor.skip(22)
    const isSimple = (cursor.u8() & 1) !== 0
    cursor.skip(1)
    return { id, levels: isSimple ? 1 : 9 }
  })
  return new Map(
    heads.map(({ id, levels }) => [id, new Map(Array.from({ length: levels }, (_, i) => [i, readLevel(cursor)]))]),
  )
}

function readLevel(cursor: Cursor): ListLevel {
  const start = cursor.i32()
  const format = cursor.u8()
  const flags = cursor.u8()
  cursor.skip(9)
  const follow = cursor.u8()
  cursor.skip(8)
  const characters = cursor.u8()
  const paragraph = cursor.u8()
  const restartLimit = cursor.u8()
  cursor.skip(1 + characters + paragraph)
  const length = Math.min(cursor.u16(), 200)
  const shape = Array.from({ length }, () => cursor.u16())
    .map((code) => (code < 9 ? `%${code + 1}` : String.fromCharCode(code)))
    .join('')
  return {
    start,
    format: FORMATS[format] ?? 'decimal',
    shape: format === BULLET ? '' : shape,
    tight: follow === 2,
    restartAfter: (flags & 0x08) === 0 ? undefined : restartLimit,
    legal: (flags & 0x04) !== 0,
  }
}
