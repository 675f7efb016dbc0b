import type { Level } from '../words.js'
import { shortName } from './place-names.js'

/** A division of province, prefecture or county level, as the list has it. */
export interface Division {
  /** Two digits a province, four a prefecture, six a county-level division. */
  readonly code: string
  readonly name: string
  /** True for a name that was changed or abolished. */
  readonly former: boolean
  /** Code of the division that took its place; null where it still stands or nothing took its place. */
  readonly now: string | null
}

/** What a stretch of words begins with: `length` units name one of `divisions` (several bear the name 鼓楼区). */
export interface NamedDivision {
  readonly length: number
  readonly divisions: readonly Division[]
}

/** Former names of two characters (城区, 寿县) say too little to be trusted without the name of the place above them. */
const SHORTEST_FORMER = 3

/** The list of divisions, looked up by name. */
export class Divisions {
  private readonly byName = new Map<string, Division[]>()
  private readonly byCode = new Map<string, Division>()
  private longest = 0

  constructor(divisions: Iterable<Division> = []) {
    for (const division of divisions) {
      for (const name of [division.name, shortName(division.name)]) if (name !== null) this.add(name, division)
      if (!division.former || !this.byCode.has(division.code)) this.byCode.set(division.code, division)
    }
  }

  private add(name: string, division: Division): void {
    const known = this.byName.get(name)
    if (known === undefined) this.byName.set(name, [division])
    else known.push(division)
    this.longest = Math.max(this.longest, name.length)
  }

  /** The divisions named at the beginning of the words, each within the one before it (沧州市运河区); null where none is. */
  namedAt(words: string): NamedDivision | null {
    const readings = this.readings(words, 0, null)
    const length = Math.max(0, ...readings.map((reading) => reading.length))
    const longest = readings.filter((reading) => reading.length === length).map((reading) => reading.division)
    if (longest.length === 0) return null
    const present = longest.filter((division) => !division.former)
    return { length, divisions: [...new Set(present.length > 0 ? present : longest)] }
  }

  private readings(words: string, from: number, within: Division | null): { length: number; division: Division }[] {
    const found: { length: number; division: Division }[] = []
    for (let end = Math.min(words.length, from + this.longest); end >= from + 2; end--)
      for (const division of this.byName.get(words.slice(from, end)) ?? []) {
        if (!mayFollow(division, within)) continue
        found.push({ length: end, division }, ...this.readings(words, end, division))
      }
    return found
  }

  /** Province, prefecture and county of a division, outermost first, itself last. */
  pathOf(division: Division): Division[] {
    const above = [2, 4]
      .filter((length) => length < division.code.length)
      .map((length) => this.byCode.get(division.code.slice(0, length)))
    return [...above.filter((one) => one !== undefined), division]
  }

  /** The division that bears a code today, or null. */
  withCode(code: string): Division | null {
    return this.byCode.get(code) ?? null
  }
}

function mayFollow(division: Division, within: Division | null): boolean {
  if (within === null) return !division.former || division.name.length >= SHORTEST_FORMER
  return division.code.length > within.code.length && division.code.startsWith(within.code)
}

/** Level of a division by the length of its code. */
export function levelOfDivision(division: Division): Exclude<Level, 'township'> {
  return division.code.length === 2 ? 'province' : division.code.length === 4 ? 'prefecture' : 'county'
}
