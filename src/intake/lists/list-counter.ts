import { writeNumber } from './number-format.js'

/** One level of an automatic list, from 0 to 8. */
export interface ListLevel {
  readonly start: number
  /** A name of OOXML's ST_NumberFormat: `chineseCounting`, `decimal`. */
  readonly format: string
  /** `（%1）`: %n stands for the number of level n, counted from 1. */
  readonly shape: string
  /** Nothing stands between number and words. */
  readonly tight: boolean
  /** Counting starts again after a level up to this one (from 1); 0 never; undefined after any outer level. */
  readonly restartAfter: number | undefined
  /** All numbers of the shape as decimals, whatever their own format. */
  readonly legal: boolean
}

export interface List {
  /** Lists with the same origin count on together. */
  readonly origin: string
  readonly levels: ReadonlyMap<number, ListLevel>
  /** Levels that start anew, and at what number, where the list is first used. */
  readonly restarts: ReadonlyMap<number, number>
}

/** Rebuilds the numbers that Word writes before list paragraphs and that stand nowhere in the text. */
export class ListCounter {
  private readonly counters = new Map<string, (number | undefined)[]>()
  private readonly begun = new Set<string>()

  constructor(private readonly lists: ReadonlyMap<string, List>) {}

  /** The number of the next paragraph of a list and level, with what parts it from the words; '' where it shows none, as for bullets. */
  next(id: string | undefined, at: number): string {
    const list = id === undefined ? undefined : this.lists.get(id)
    const level = list?.levels.get(at)
    if (list === undefined || level === undefined || id === undefined) return ''
    const counters = this.count(id, list, at, level)
    const number = level.shape.replace(/%([1-9])/g, (_, n: string) => {
      const other = list.levels.get(Number(n) - 1)
      const count = counters[Number(n) - 1] ?? other?.start ?? 1
      return writeNumber(count, level.legal ? 'decimal' : (other?.format ?? 'decimal'))
    })
    if (!/[\p{L}\p{N}]/u.test(number)) return ''
    return level.tight ? number : withGap(number)
  }

  private count(id: string, list: List, at: number, level: ListLevel): (number | undefined)[] {
    const counters = this.counters.get(list.origin) ?? []
    this.counters.set(list.origin, counters)
    if (!this.begun.has(id)) {
      this.begun.add(id)
      for (const [restarted, start] of list.restarts) counters[restarted] = start - 1
    }
    counters[at] = (counters[at] ?? level.start - 1) + 1
    for (let deeper = at + 1; deeper <= 8; deeper++) {
      const after = list.levels.get(deeper)?.restartAfter
      if (after === undefined || at < after) counters[deeper] = undefined
    }
    return counters
  }
}

/** A number with the gap that parts it from the words: marks of Chinese bring their own. */
export function withGap(number: string): string {
  return /[、）)．，。：\s]$/.test(number) ? number : `${number} `
}
