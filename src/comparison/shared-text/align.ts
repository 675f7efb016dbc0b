import type { Range } from '../../words.js'
import type { Body } from './body.js'

/** A passage that two bodies share, in units of their views. */
export interface SharedPassage {
  readonly left: Range
  readonly right: Range
  /** Units of the right side that stand on the left word for word and belong to no set phrase. */
  readonly own: number
}

interface Run {
  readonly left: number
  readonly right: number
  readonly length: number
}

/** Units by which a place to begin is looked up. */
const SEED = 8
/** Shortest run of equal words. */
const LEAST_RUN = 12
/** Words changed between two runs of one passage, on either side. */
const WIDEST_GAP = 20
/** Least share of a passage that is equal word for word. */
const LEAST_EQUAL = 0.7
/** A seed found at more places than this is a refrain. */
const MOST_PLACES = 16

/**
 * The passages that stand in both bodies word for word, but for a few words changed within them, in the order of the right side.
 *
 * @param leastOwn least units of a passage that belong to no set phrase
 */
export function alignPassages(left: Body, right: Body, leastOwn: number): SharedPassage[] {
  return chained(runsOf(left.view, right.view))
    .filter((runs) => equalShare(runs) >= LEAST_EQUAL)
    .map((runs) => passageOf(runs, right))
    .filter((passage) => passage.own >= leastOwn)
}

function runsOf(left: string, right: string): Run[] {
  const places = seedsOf(left)
  const runs: Run[] = []
  let i = 0
  while (i + SEED <= right.length) {
    const best = longestAt(left, right, i, places.get(right.slice(i, i + SEED)) ?? [], runs.at(-1))
    if (best === null || best.length < LEAST_RUN) {
      i++
      continue
    }
    runs.push(best)
    i += best.length
  }
  return runs
}

function seedsOf(view: string): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (let i = 0; i + SEED <= view.length; i++) {
    const seed = view.slice(i, i + SEED)
    const known = places.get(seed)
    if (known === undefined) places.set(seed, [i])
    else if (known.length < MOST_PLACES) known.push(i)
  }
  return places
}

/** The longest run that begins at a place of the right side; of equally long ones that which goes on where the last run ended. */
function longestAt(
  left: string,
  right: string,
  at: number,
  places: readonly number[],
  last: Run | undefined,
): Run | null {
  let best: Run | null = null
  for (const place of places) {
    let length = SEED
    while (
      place + length < left.length &&
      at + length < right.length &&
      left.charCodeAt(place + length) === right.charCodeAt(at + length)
    )
      length++
    const goesOn =
      last !== undefined && place >= last.left + last.length && place - last.left - last.length <= WIDEST_GAP
    if (best === null || length > best.length || (length === best.length && goesOn))
      best = { left: place, right: at, length }
  }
  return best
}

function chained(runs: readonly Run[]): Run[][] {
  const chains: Run[][] = []
  for (const run of runs) {
    const last = chains.at(-1)?.at(-1)
    const leftGap = last === undefined ? -1 : run.left - last.left - last.length
    const rightGap = last === undefined ? -1 : run.right - last.right - last.length
    if (leftGap >= 0 && leftGap <= WIDEST_GAP && rightGap <= WIDEST_GAP) chains.at(-1)?.push(run)
    else chains.push([run])
  }
  return chains
}

function spanOf(runs: readonly Run[], side: 'left' | 'right'): Range {
  const last = runs.at(-1)
  return { start: runs[0]?.[side] ?? 0, end: last === undefined ? 0 : last[side] + last.length }
}

function equalShare(runs: readonly Run[]): number {
  const [left, right] = [spanOf(runs, 'left'), spanOf(runs, 'right')]
  const equal = runs.reduce((sum, run) => sum + run.length, 0)
  return equal / Math.max(left.end - left.start, right.end - right.start)
}

function passageOf(runs: readonly Run[], { set }: Body): SharedPassage {
  let own = 0
  for (const run of runs) for (let i = run.right; i < run.right + run.length; i++) own += set[i] === 0 ? 1 : 0
  return { left: spanOf(runs, 'left'), right: spanOf(runs, 'right'), own }
}
