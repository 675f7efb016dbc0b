import { LevenshteinDistance } from 'natural/lib/natural/distance/index.js'
import { halfWidth } from '../language/normalise.js'
import type { Statute } from './statute.js'

/** What the book says of a title. */
export type Lookup =
  | { readonly kind: 'known'; readonly statutes: readonly Statute[] }
  | { readonly kind: 'mistake'; readonly statute: Statute; readonly why: string }
  /** Not in the book, but a letter or two away from this title. */
  | { readonly kind: 'near'; readonly statute: Statute; readonly title: string; readonly distance: number }
  | { readonly kind: 'unknown' }

/** Shortest title of which a near miss is told from another title, in units. */
const LEAST_NEAR = 5
/** From this length on two letters may be wrong. */
const LONG = 12

/** Words that sound alike: a title that is in the book but for one of them can be no other title. */
const SLIPS = [
  ['法制', '法治'],
  ['法治', '法制'],
  ['纪录', '记录'],
  ['制订', '制定'],
  ['刚要', '纲要'],
] as const

/** Answers that are kept, at some 100 bytes each. */
const MOST_ANSWERS = 10_000

/** The statute book: titles as they may be cited, titles as they are mistaken. Local documents are not in it. */
export class StatuteBook {
  readonly #titles = new Map<string, { title: string; statutes: Statute[] }>()
  readonly #mistakes = new Map<string, { statute: Statute; why: string }>()
  /** Titles by their length, for the search of a near one; made when a title is first unknown. */
  #byLength: ReadonlyMap<number, readonly string[]> | null = null
  /** Answers given before: reports of one kind cite the same titles over and over, and the search for a near one is long. */
  readonly #answers = new Map<string, Lookup>()

  constructor(readonly statutes: readonly Statute[]) {
    for (const statute of statutes)
      for (const title of [statute.title, ...statute.short]) {
        const key = titleKey(title)
        const known = this.#titles.get(key)
        if (known === undefined) this.#titles.set(key, { title, statutes: [statute] })
        else if (!known.statutes.includes(statute)) known.statutes.push(statute)
      }
    for (const statute of statutes)
      for (const { title, why } of statute.mistakes) this.#mistakes.set(titleKey(title), { statute, why })
  }

  /** @param title the words between 《 and 》 */
  lookUp(title: string): Lookup {
    const before = this.#answers.get(title)
    if (before !== undefined) return before
    const answer = this.#search(title)
    if (this.#answers.size >= MOST_ANSWERS) this.#answers.clear()
    this.#answers.set(apart(title), answer)
    return answer
  }

  #search(title: string): Lookup {
    const key = titleKey(title)
    const known = this.#titles.get(key)
    if (known !== undefined) return { kind: 'known', statutes: known.statutes }
    const mistake = this.#mistakes.get(key)
    if (mistake !== undefined) return { kind: 'mistake', ...mistake }
    for (const [slip, right] of SLIPS) {
      const [statute] = key.includes(slip) ? (this.#titles.get(key.replaceAll(slip, right))?.statutes ?? []) : []
      if (statute !== undefined) return { kind: 'mistake', statute, why: `“${right}”误作“${slip}”` }
    }
    return this.#nearest(key)
  }

  #nearest(key: string): Lookup {
    if (key.length < LEAST_NEAR) return { kind: 'unknown' }
    const most = key.length >= LONG ? 2 : 1
    this.#byLength ??= byLength(this.#titles.keys())
    let best: { key: string; distance: number } | null = null
    for (let length = key.length - most; length <= key.length + most; length++)
      for (const other of this.#byLength.get(length) ?? []) {
        if (endingOf(other) !== endingOf(key) || missing(key, other) > most) continue
        const distance = LevenshteinDistance(key, other)
        if (distance <= most && (best === null || distance < best.distance)) best = { key: other, distance }
      }
    const found = best === null ? undefined : this.#titles.get(best.key)
    const [statute] = found?.statutes ?? []
    return best === null || found === undefined || statute === undefined
      ? { kind: 'unknown' }
      : { kind: 'near', statute, title: found.title, distance: best.distance }
  }
}

function byLength(keys: Iterable<string>): ReadonlyMap<number, readonly string[]> {
  const groups = new Map<number, string[]>()
  for (const key of keys) {
    const group = groups.get(key.length)
    if (group === undefined) groups.set(key.length, [key])
    else group.push(key)
  }
  return groups
}

/** 法, 条例, 纲要（2021-2025年）: the letter that says what kind of text it is, which no slip of the pen changes. */
function endingOf(key: string): string {
  let last = key.length - 1
  while (last >= 0 && key.charAt(last) >= '0' && key.charAt(last) <= '9') last--
  return key.charAt(last)
}

/** A copy that stands by itself: a string cut out of a report keeps the whole report in memory. */
function apart(title: string): string {
  return Buffer.from(title, 'utf16le').toString('utf16le')
}

/** How many characters of a title another one lacks: a cheap lower bound of their distance. */
function missing(key: string, other: string): number {
  let count = 0
  for (const c of key) if (!other.includes(c)) count++
  return count
}

/** A title as titles are compared: without marks and white space, and with or without 年 after a span of years. */
export function titleKey(title: string): string {
  return halfWidth(title)
    .replace(/(\d{4})年?\s*[-~至]+\s*(\d{4})年?/g, '$1$2')
    .replace(/[\s"'《》<>()、,.:·-]/g, '')
}
