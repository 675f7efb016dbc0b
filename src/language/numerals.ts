const DIGITS = new Map([...'〇零一二三四五六七八九'].map((c, i) => [c, i <= 1 ? 0 : i - 1]))
const UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/**
 * Value of a Chinese numeral below ten thousand: 二十一 = 21, 一百零三 = 103, 二〇二一 = 2021 (digits in a row).
 *
 * @returns null where the string is no numeral
 */
export function chineseNumber(numeral: string): number | null {
  if (numeral === '') return null
  const marks = [...numeral]
  if (marks.length > 1 && marks.every((c) => DIGITS.has(c))) return Number(marks.map((c) => DIGITS.get(c)).join(''))
  let total = 0
  let digit: number | null = null
  for (const c of marks) {
    const unit = UNITS.get(c)
    if (unit !== undefined) {
      total += (digit ?? 1) * unit
      digit = null
      continue
    }
    const value = DIGITS.get(c)
    if (value === undefined) return null
    digit = value
  }
  return total + (digit ?? 0)
}
