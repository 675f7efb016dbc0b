import type { Range } from '../../words.js'
import { SHINGLE } from '../background.js'
import type { Body } from './body.js'

/** Bands of a passage, and minima in each. Two passages with half of their shingles in common share a band with 80 %, with 70 % of them in common with 99 %, with 10 % in common with 1 %. */
export const BANDS = 12
const ROWS = 3

/** Least units of a passage, and the length at which a long paragraph is cut. */
const SHORTEST = 40
const CUT_AT = 150
/** A passage with fewer shingles of its own is all set phrases and says nothing of where it comes from. */
const LEAST_OWN = 20

/** A passage with the keys under which it is looked up: {@link BANDS} signed 32-bit numbers. */
export interface SignedPassage extends Range {
  readonly keys: readonly number[]
}

/** The passages of a report that have words of their own, with their keys, in order. Ranges are of the view. */
export function signatureOf(body: Body): SignedPassage[] {
  return passagesOf(body.paragraphs).flatMap(({ start, end }) => {
    const shingles = ownShingles(body, { start, end })
    return shingles.size >= LEAST_OWN ? [{ start, end, keys: bandsOf(shingles) }] : []
  })
}

/** All keys of these passages. */
export function keysOf(passages: readonly SignedPassage[]): Int32Array {
  return Int32Array.from(passages.flatMap(({ keys }) => keys))
}

/** Paragraphs, the short ones joined to the next, the long ones cut, so that a chapter copied into another report is cut there as it was. */
function passagesOf(paragraphs: readonly Range[]): Range[] {
  const passages: Range[] = []
  let open: Range | null = null
  for (const { start, end } of paragraphs) {
    const from: number = open?.start ?? start
    if (end - from < SHORTEST) {
      open = { start: from, end }
      continue
    }
    open = null
    const pieces = Math.max(1, Math.floor((end - from) / CUT_AT))
    for (let i = 0; i < pieces; i++)
      passages.push({ start: from + i * CUT_AT, end: i === pieces - 1 ? end : from + (i + 1) * CUT_AT })
  }
  return passages
}

function ownShingles({ view, set }: Body, { start, end }: Range): Set<number> {
  const hashes = new Set<number>()
  for (let i = start; i + SHINGLE <= end; i++) {
    let isOwn = false
    for (let k = i; k < i + SHINGLE; k++) if (set[k] === 0) isOwn = true
    if (isOwn) hashes.add(hashOf(view, i))
  }
  return hashes
}

/** FNV-1a over the units of a shingle. */
function hashOf(view: string, start: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < start + SHINGLE; i++) hash = Math.imul(hash ^ view.charCodeAt(i), 0x01000193)
  return hash
}

function bandsOf(shingles: Iterable<number>): number[] {
  const minima = new Uint32Array(BANDS * ROWS).fill(0xffffffff)
  for (const shingle of shingles)
    for (let i = 0; i < minima.length; i++) {
      const value = mixed(shingle ^ Math.imul(i + 1, 0x9e3779b1)) >>> 0
      if (value < (minima[i] ?? 0)) minima[i] = value
    }
  return Array.from({ length: BANDS }, (_, band) => {
    let key = mixed(band + 1)
    for (let row = 0; row < ROWS; row++) key = mixed(key ^ (minima[band * ROWS + row] ?? 0))
    return key
  })
}

/** The finaliser of MurmurHash3: every bit of the input moves every bit of the output. Signed. */
function mixed(value: number): number {
  let x = value | 0
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return x ^ (x >>> 16)
}
