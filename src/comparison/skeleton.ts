import { halfWidth } from '../language/normalise.js'
import type { Range } from '../words.js'
import type { Compared } from './neighbour.js'

/** The words of a text without marks, figures, titles of documents and the issuer's own names; `at[i]` is the place in the text of the view's unit `i`. */
export interface Skeleton {
  readonly view: string
  readonly at: readonly number[]
}

const TITLE = /《[^《》]{1,60}》/g
/** Who copies changes 全县 to 全区 and 市委 to 区委: the words for a level count as one. */
const LEVEL_WORDS = new Set([...'省市州盟县区旗乡镇'].map((word) => word.charCodeAt(0)))
const LEVEL_WORD = '区'.charCodeAt(0)
const BODY_WORDS = /(?:党工委|管理委员会|管委会|街道办事处|办事处|人民政府|委员会)$/
const LEVEL_SUFFIX = /(?:自治[州县旗区]|地区|街道|[省市州盟县区旗乡镇])$/

/**
 * What is left of a text for finding copied words.
 *
 * @param ranges stretches to look at, in order
 * @param names the issuer's own names; see {@link ownNames}
 */
export function skeletonOf(text: string, ranges: readonly Range[], names: readonly string[]): Skeleton {
  const at: number[] = []
  const units: number[] = []
  for (const { start, end } of ranges) {
    const half = halfWidth(text.slice(start, end))
    const dropped = droppedIn(half, names)
    for (let i = 0; i < half.length; i++) {
      const unit = half.charCodeAt(i)
      if (dropped[i] === 1 || !isKept(unit)) continue
      units.push(LEVEL_WORDS.has(unit) ? LEVEL_WORD : unit)
      at.push(start + i)
    }
  }
  return { view: Buffer.from(Uint16Array.from(units).buffer).toString('utf16le'), at }
}

/** Han characters and letters. */
function isKept(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)
}

function droppedIn(half: string, names: readonly string[]): Uint8Array {
  const dropped = new Uint8Array(half.length)
  for (const { 0: title, index } of half.matchAll(TITLE)) dropped.fill(1, index, index + title.length)
  for (const name of names)
    for (let i = half.indexOf(name); i >= 0; i = half.indexOf(name, i + name.length))
      dropped.fill(1, i, i + name.length)
  return dropped
}

/** The names by which a report speaks of its own place and issuer, longest first: 云岭县人民政府, 云岭县, 云岭. */
export function ownNames({ place, issuer, division }: Compared['report']): string[] {
  const whole = [...(division?.path ?? []), place ?? '', issuer ?? '', (issuer ?? '').replace(BODY_WORDS, '')]
  const names = new Set([...whole, ...whole.map((name) => name.replace(LEVEL_SUFFIX, ''))])
  return [...names].filter((name) => name.length >= 2).sort((a, b) => b.length - a.length)
}

/** The range in the text of a stretch of the view. */
export function rangeInText({ at }: Skeleton, start: number, end: number): Range {
  return { start: at[start] ?? 0, end: (at[end - 1] ?? 0) + 1 }
}
