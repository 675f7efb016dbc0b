import { chineseNumber } from '../language/numerals.js'
import type { Marker } from './report.js'

const NUMERALS = '〇零一二三四五六七八九十百'
const HAN = `[${NUMERALS}]{1,4}`
type Form = readonly [depth: Marker['depth'], form: RegExp]
/** The numbering that official documents use, outermost first (GB/T 9704: 一、（一） 1. （1）), and items 一是; by what each can begin with. */
const FORMS: readonly (readonly [begins: string, forms: readonly Form[]])[] = [
  [
    '第',
    [
      [1, new RegExp(`^第(${HAN})(?:章|部分)[、:.]?\\s*`)],
      [5, new RegExp(`^第(${HAN})[,、:]\\s*`)],
    ],
  ],
  [
    NUMERALS,
    [
      [1, new RegExp(`^(${HAN})\\s*(?:、|[.,](?!\\d))\\s*`)],
      [5, new RegExp(`^(${HAN})是(?!否)[,:]?\\s*`)],
      [5, new RegExp(`^(${HAN})要(?=[\\u4e00-\\u9fff])`)],
    ],
  ],
  [
    '(',
    [
      [2, new RegExp(`^\\(\\s*(${HAN})\\s*\\)[、.]?\\s*`)],
      [4, /^\(\s*(\d{1,2})\s*\)[、.]?\s*/],
    ],
  ],
  ['0123456789', [[3, /^(\d{1,2})\s*[.、](?!\d)\s*/]]],
  ['①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', [[4, /^([①-⑳])\s*/]]],
]

/** The forms by the unit that they begin with: most sentences begin with none of them. */
const BEGINNING_WITH = new Map(
  FORMS.flatMap(([begins, forms]) => [...begins].map((unit): [number, readonly Form[]] => [unit.charCodeAt(0), forms])),
)

/**
 * The marker that a stretch of text begins with.
 *
 * @param half half-width view of the text from the first mark of the sentence
 */
export function markerOf(half: string): Marker | null {
  for (const [depth, form] of BEGINNING_WITH.get(half.charCodeAt(0)) ?? []) {
    const found = form.exec(half)
    if (!found) continue
    const ordinal = ordinalOf(found[1] ?? '')
    if (ordinal !== null) return { depth, ordinal, length: found[0].length }
  }
  return null
}

function ordinalOf(mark: string): number | null {
  if (/^\d+$/.test(mark)) return Number(mark)
  const circled = mark.charCodeAt(0) - 0x245f
  if (circled >= 1 && circled <= 20) return circled
  return chineseNumber(mark)
}
