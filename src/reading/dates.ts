import { chineseNumber } from '../language/numerals.js'
import { halfWidth } from '../language/normalise.js'

/** 2021年3月25日, 2021-03-25, 2021/3/25, 20210325; with 年 or 日 dropped (20213月25日, 2021年3月25). */
const NUMERIC =
  /((?:19|20)\d{2})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})(?!\d)(?:\s*日)?|((?:19|20)\d{2})\s*(\d{1,2})\s*月\s*(\d{1,2})(?!\d)(?:\s*日)?|(?<!\d)((?:19|20)\d{2})([01]\d)([0-3]\d)(?!\d)/
const HAN =
  /([二一][〇零一二三四五六七八九]{3})\s*年\s*([一二三四五六七八九十]{1,3})\s*月\s*([一二三四五六七八九十廿卅]{1,3})(?:\s*日)?/
const EVERY_NUMERIC = new RegExp(NUMERIC, 'g')
const EVERY_HAN = new RegExp(HAN, 'g')
/** Circles and letters that people type for 〇; each of the same length. */
const ROUND =
  /[○◯ОOoО0](?=[〇零一二三四五六七八九○◯ОOoО0])|(?<=[二〇零一三四五六七八九○◯ОOoО0])[○◯ОOoО0](?=[〇零一二三四五六七八九○◯年])/g

/** A date found in a stretch of text: ISO `YYYY-MM-DD`, with its place in that stretch. */
export interface FoundDate {
  readonly iso: string
  readonly index: number
  readonly length: number
}

/** The first date in a stretch of text, in digits (2021年3月25日, 2021-03-25) or in Chinese numerals (二〇二一年三月二十五日, also with ○ or O). */
export function dateIn(stretch: string): FoundDate | null {
  const half = halfWidth(stretch)
  const found = NUMERIC.exec(half) ?? HAN.exec(roundZeros(half))
  return found === null ? null : readDate(found)
}

function readDate(found: RegExpExecArray): FoundDate | null {
  const [year, month, day] = found.slice(1).filter((group) => group !== undefined)
  const iso = isoDate(part(year), part(month), part(day))
  return iso === null ? null : { iso, index: found.index, length: found[0].length }
}

/** All dates in a stretch of text, in order, each found in what is left after the one before it; none after a day that no calendar has. */
export function* datesIn(stretch: string): Generator<FoundDate, void> {
  const half = halfWidth(stretch)
  let from = 0
  for (const [form, view] of [
    [EVERY_NUMERIC, half],
    [EVERY_HAN, roundZeros(half)],
  ] as const) {
    // Set anew for each search: while a date is looked at, somebody else may ask for others.
    for (;;) {
      form.lastIndex = from
      const found = form.exec(view)
      if (found === null) break
      const date = readDate(found)
      if (date === null) return
      yield date
      from = found.index + found[0].length
    }
  }
}

/** A Chinese year such as 二○二一年 in a stretch of text, or null. */
export function hanYearIn(stretch: string): { year: number; index: number; length: number } | null {
  const found = /(二[〇零][〇零一二三四五六七八九]{2})\s*年/.exec(roundZeros(halfWidth(stretch)))
  const year = found?.[1] === undefined ? null : chineseNumber(found[1])
  return found === null || year === null ? null : { year, index: found.index, length: found[0].length }
}

/** The same stretch with every sign typed for 〇 in a Chinese number replaced; same length. */
function roundZeros(half: string): string {
  return /[二一][○◯ОOo0〇零]/.test(half) ? half.replace(ROUND, '〇') : half
}

function part(digits: string | undefined): number {
  if (digits === undefined) return NaN
  if (/^\d+$/.test(digits)) return Number(digits)
  return chineseNumber(digits.replace('廿', '二十').replace('卅', '三十')) ?? NaN
}

/** ISO form of a calendar date, or null where there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  const digits = (value: number, count: number) => String(value).padStart(count, '0')
  return exists ? `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}` : null
}
