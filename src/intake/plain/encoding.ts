import { FajingError } from '../../errors.js'
import { SUPPORTED } from '../text.js'

/** What running Chinese text is full of, and what a wrong guess at the encoding is not. */
const COMMON = /[，。、；：（）“”《》\s0-9a-zA-Z的和在是不了为对法治政府建设工作年行人民大会一二三依据]/g
/** Above this share of characters that could not be decoded, the encoding counts as unknown. */
const MOST_UNREADABLE = 0.01
/** Below this share of common characters, UTF-16 without a mark is not believed. */
const LEAST_COMMON = 0.12

export interface Decoded {
  readonly text: string
  /** Characters that could not be decoded; each stands as U+FFFD in the text. */
  readonly unreadable: number
}

/**
 * Decodes text without being told how it is encoded: a byte order mark, else UTF-8, else UTF-16 where it looks like it, else GB18030.
 * The label `gb18030` also reads GBK and GB2312; the label `gbk` would let broken bytes through.
 *
 * @throws FajingError not-text, encoding-unknown
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes)
  if (marked !== undefined) return checked(marked)
  if (bytes.includes(0)) return checked(bestOf([read(bytes, 'utf-16le'), read(bytes, 'utf-16be')]))
  const utf8 = read(bytes, 'utf-8')
  if (utf8.unreadable === 0) return checked(utf8)
  const gb = read(bytes, 'gb18030')
  const wide = bytes.length % 2 === 0 ? bestOf([read(bytes, 'utf-16le'), read(bytes, 'utf-16be')]) : gb
  const narrow = utf8.unreadable < gb.unreadable ? utf8 : gb
  return checked(
    commonness(wide.text) > LEAST_COMMON && commonness(wide.text) > 2 * commonness(narrow.text) ? wide : narrow,
  )
}

/** True where the first bytes may be text; whether the encoding of all of them is known shows when they are read. */
export function looksLikeText(bytes: Uint8Array): boolean {
  try {
    decode(bytes.subarray(0, 4096))
    return true
  } catch (error) {
    if (error instanceof FajingError) return error.code === 'encoding-unknown'
    throw error
  }
}

function byMark(bytes: Uint8Array): Decoded | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return read(bytes, 'utf-8')
  if (a === 0xff && b === 0xfe) return read(bytes, 'utf-16le')
  if (a === 0xfe && b === 0xff) return read(bytes, 'utf-16be')
  return undefined
}

function read(bytes: Uint8Array, label: string): Decoded {
  const text = new TextDecoder(label).decode(bytes)
  return { text, unreadable: text.length - text.replaceAll('\ufffd', '').length }
}

/** The reading with the larger share of common characters. */
function bestOf(readings: readonly [Decoded, Decoded]): Decoded {
  return commonness(readings[1].text) > commonness(readings[0].text) ? readings[1] : readings[0]
}

function commonness(text: string): number {
  const sample = text.slice(0, 20_000)
  return (sample.match(COMMON)?.length ?? 0) / Math.max(1, sample.length)
}

function checked(decoded: Decoded): Decoded {
  const { text, unreadable } = decoded
  const controls = text.length - text.replace(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g, '').length
  if (controls > text.length / 200) throw new FajingError('not-text', { supported: SUPPORTED })
  if (unreadable > Math.max(2, text.length * MOST_UNREADABLE)) throw new FajingError('encoding-unknown')
  return decoded
}
