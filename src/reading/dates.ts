import { chineseNumber } from '../language/numerals.js'
import { halfWidth } from '../language/normalise.js'

const NUMERIC = /((?:19|20)\d{2})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})(?!\d)\s*日?/
const HAN = /([二一][〇零一二三四五六七八九]{3})年\s*([一二三四五六七八九十]{1,3})月\s*([一二三四五六七八九十]{1,3})日/

/** A date found in a stretch of text: ISO `YYYY-MM-DD`, with its place in that stretch. */
export interface FoundDate {
  readonly iso: string
  readonly index: number
  readonly length: number
}

/** The first date in a stretch of text, in digits (2021年3月25日, 2021-03-25) or in Chinese numerals (二〇二一年三月二十五日). */
export function dateIn(stretch: string): FoundDate | null {
  const half = halfWidth(stretch)
  const found = NUMERIC.exec(half) ?? HAN.exec(half)
  if (!found) return null
  const iso = isoDate(part(found[1]), part(found[2]), part(found[3]))
  return iso === null ? null : { iso, index: found.index, length: found[0].length }
}

function part(digits: string | undefined): number {
  if (digits === undefined) return NaN
  return /^\d+$/.test(digits) ? Number(digits) : (chineseNumber(digits) ?? NaN)
}

/** ISO form of a calendar date, or null where there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : null
}
