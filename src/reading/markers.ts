import { chineseNumber } from '../language/numerals.js'
import type { Marker } from './report.js'

const HAN = '[〇零一二三四五六七八九十百]{1,4}'
/** The numbering that official documents use, outermost first (GB/T 9704: 一、（一） 1. （1）), and items 一是. */
const FORMS: readonly (readonly [Marker['depth'], RegExp])[] = [
  [1, new RegExp(`^第(${HAN})(?:章|部分)[、:.]?\\s*`)],
  [1, new RegExp(`^(${HAN})\\s*(?:、|[.,](?!\\d))\\s*`)],
  [2, new RegExp(`^\\(\\s*(${HAN})\\s*\\)[、.]?\\s*`)],
  [3, /^(\d{1,2})\s*[.、](?!\d)\s*/],
  [4, /^\(\s*(\d{1,2})\s*\)[、.]?\s*/],
  [4, /^([①-⑳])\s*/],
  [5, new RegExp(`^(${HAN})是(?!否)[,:]?\\s*`)],
  [5, new RegExp(`^第(${HAN})[,、:]\\s*`)],
  [5, new RegExp(`^(${HAN})要(?=[\\u4e00-\\u9fff])`)],
]

/** What a marker can begin with: most sentences begin with none of it. */
const BEGINS = /^[第(〇零一二三四五六七八九十百\d①-⑳]/

/**
 * The marker that a stretch of text begins with.
 *
 * @param half half-width view of the text from the first mark of the sentence
 */
export function markerOf(half: string): Marker | null {
  if (!BEGINS.test(half)) return null
  for (const [depth, form] of FORMS) {
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
