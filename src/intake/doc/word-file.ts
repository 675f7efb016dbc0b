import type { Ole } from './ole.js'

/** Places in the file information block of [MS-DOC]: pairs of offset and length in the table stream, by their names there. */
const PLACES = {
  stshf: 0xa2,
  plcfBteChpx: 0xfa,
  plcfBtePapx: 0x102,
  clx: 0x1a2,
  plfLst: 0x2e2,
  plfLfo: 0x2ea,
} as const

/** A stretch of text that lies in one place of the file. */
interface TextPiece {
  /** First character, and the one behind the last. */
  readonly cp: number
  readonly end: number
  /** Offset in the main stream. */
  readonly fc: number
  /** Bytes of one character. */
  readonly width: 1 | 2
}

/** Lengths of the stories that follow one another in a document's characters. */
export interface Stories {
  readonly body: number
  readonly footnotes: number
  readonly headers: number
  readonly comments: number
  readonly endnotes: number
  readonly boxes: number
}

/** The two streams of a DOC, and the way from its characters to their bytes. */
export class WordFile {
  readonly main: DataView
  readonly table: DataView
  readonly isEncrypted: boolean
  readonly stories: Stories
  private readonly pieces: readonly TextPiece[]

  /** @throws RangeError where the bytes are no Word document or break off */
  constructor(ole: Ole) {
    this.main = viewOf(ole.stream('WordDocument'))
    const flags = this.main.getUint16(0x0a, true)
    if (this.main.getUint16(0, true) !== 0xa5ec) throw new RangeError('no Word document')
    this.isEncrypted = (flags & 0x0100) !== 0
    this.table = viewOf(ole.stream((flags & 0x0200) === 0 ? '0Table' : '1Table'))
    const count = (at: number): number => this.main.getUint32(at, true)
    this.stories = {
      body: count(0x4c),
      footnotes: count(0x50),
      headers: count(0x54),
      comments: count(0x5c),
      endnotes: count(0x60),
      boxes: count(0x64),
    }
    this.pieces = this.isEncrypted ? [] : this.readPieces()
  }

  /** A part of the table stream, by its place. */
  part(name: keyof typeof PLACES): DataView {
    const offset = this.main.getUint32(PLACES[name], true)
    const length = this.main.getUint32(PLACES[name] + 4, true)
    return new DataView(this.table.buffer, this.table.byteOffset + offset, length)
  }

  /** Where a part of the table stream begins: list levels follow behind the part that counts them. */
  startOf(name: keyof typeof PLACES): number {
    return this.main.getUint32(PLACES[name], true)
  }

  /** The characters from `start` to `end`, each with its offset in the main stream. */
  *characters(start: number, end: number): Generator<readonly [code: number, fc: number]> {
    for (const piece of this.pieces) {
      const from = Math.max(start, piece.cp)
      const to = Math.min(end, piece.end)
      for (let cp = from; cp < to; cp++) {
        const fc = piece.fc + (cp - piece.cp) * piece.width
        yield [piece.width === 2 ? this.main.getUint16(fc, true) : codeOf(this.main.getUint8(fc)), fc]
      }
    }
  }

  private readPieces(): TextPiece[] {
    const clx = this.part('clx')
    let at = 0
    while (clx.getUint8(at) === 1) at += 3 + clx.getUint16(at + 1, true)
    if (clx.getUint8(at) !== 2) throw new RangeError('no piece table')
    const count = Math.floor((clx.getUint32(at + 1, true) - 4) / 12)
    const cps = at + 5
    const pieces = cps + 4 * (count + 1)
    return Array.from({ length: count }, (_, i): TextPiece => {
      const fc = clx.getUint32(pieces + 8 * i + 2, true)
      const narrow = (fc & 0x40000000) !== 0
      return {
        cp: clx.getUint32(cps + 4 * i, true),
        end: clx.getUint32(cps + 4 * (i + 1), true),
        fc: narrow ? (fc & 0x3fffffff) / 2 : fc & 0x3fffffff,
        width: narrow ? 1 : 2,
      }
    })
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

const WINDOWS_1252 = [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i))]

function codeOf(byte: number): number {
  return byte < 0x80 || byte > 0x9f ? byte : (WINDOWS_1252[byte - 0x80]?.charCodeAt(0) ?? byte)
}
