import type { Range } from '../../words.js'

/** A number with its unit as it stands in the text. The range covers both: `主办9件` gives `9件`. */
export interface Quantity extends Range {
  /** In the base unit: 54亿3528.13万元 is 5435281300 of 元, 2.73万件 is 27300 of 件. */
  readonly value: number
  /** The words of the text, without white space. */
  readonly printed: string
  /** Base unit: 件, 元, 个百分点, % … */
  readonly unit: string
  /** Weight of the last printed digit in the base unit: 1 for 9件, 100 for 2.73万件, 0.1 for 99.3%. */
  readonly step: number
  /** False for 余, 近, 约, 以上, ranges and 每…: such a number never fails. */
  readonly exact: boolean
  /** Half-width words between the last mark, or the quantity before, and the number. */
  readonly before: string
  /** Half-width words between the unit and the next mark or quantity. */
  readonly after: string
  /** Half-width text between the quantity before (or the start of the statement) and this number. */
  readonly gap: string
}

/** An inclusive span of values. */
export interface Span {
  readonly low: number
  readonly high: number
}

/** What a printed number may stand for, rounded or truncated: the digits printed decide. A plain count stands for itself. */
export function spanOf(quantity: Quantity): Span {
  const { value, step, unit } = quantity
  if (step <= 1 && !isMeasure(unit) && Number.isInteger(value)) return { low: value, high: value }
  return { low: value - step / 2, high: value + step }
}

function isMeasure(unit: string): boolean {
  return /^(?:元|分|%|个百分点)$|亩|米|里|吨|天|时|克|月/.test(unit)
}

export function overlap(a: Span, b: Span): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(a.high), Math.abs(b.high))
  return a.low <= b.high + slack && b.low <= a.high + slack
}

export function addSpans(spans: readonly Span[]): Span {
  return { low: spans.reduce((sum, s) => sum + s.low, 0), high: spans.reduce((sum, s) => sum + s.high, 0) }
}

export function minusSpans(a: Span, b: Span): Span {
  return { low: a.low - b.high, high: a.high - b.low }
}

/** How far printed numbers together may lie from the true ones: one of the last digit each, since it may be cut off as well as rounded; nothing for a plain count. */
export function toleranceOf(...quantities: readonly Quantity[]): number {
  return quantities.reduce((sum, q) => sum + (spanOf(q).high - q.value), 0)
}

/** How far one printed number may lie from the true one on that one's side: rounding moves it up by half its last digit at most, cutting off moves it down by one. */
export function toleranceBeside(quantity: Quantity, worked: number): number {
  const { low, high } = spanOf(quantity)
  return worked < quantity.value ? quantity.value - low : high - quantity.value
}

/** Units that count the same thing, by any of them. */
const SAME: ReadonlyMap<string, string> = new Map(
  ['件 起 宗 例 件次', '人 名 位', '次 场 场次 期', '户 家'].flatMap((units) => {
    const [one = '', ...others] = units.split(' ')
    return others.map((other): [string, string] => [other, one])
  }),
)

/** True where two units count the same thing: 受理3起 and 办结9件. */
export function sameUnit({ unit: a }: Quantity, { unit: b }: Quantity): boolean {
  return a === b || (SAME.get(a) ?? a) === (SAME.get(b) ?? b)
}

/** A number as a person writes it, without the noise of binary fractions. */
export function plain(value: number): string {
  return String(Number(value.toFixed(4)))
}

/** Ten thousands and hundred millions, as the last of them stands in a printed number. */
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

/** A value in the unit and the scale in which another one is printed: 20万元 beside 190万元. Percentages are points apart. */
export function inUnitOf({ printed, unit }: Quantity, value: number): string {
  if (unit === '%' || unit === '个百分点') return `${plain(value)} 个百分点`
  const scale = /[万亿](?=[^万亿]*$)/.exec(printed)?.[0] ?? ''
  return `${Number((value / (SCALES[scale] ?? 1)).toFixed(6))}${scale}${unit}`
}

/** A number worked out beside a printed one whose last digit weighs `step`: two decimals as offices write them, or as many as are printed. */
export function besidePrinted(value: number, step: number): string {
  if (step <= 0) return plain(value)
  return plain(Number(value.toFixed(Math.max(2, -Math.floor(Math.log10(step) + 1e-9)))))
}
