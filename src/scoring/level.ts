import type { CoverageLevel } from '../words.js'
import type { Reach } from './reach.js'

/** What one sentence tells of an indicator: how surely it is about it, in [0, 1], and how far it goes then. */
export interface Told {
  readonly p: number
  readonly reach: Reach
}

export type ReachedLevel = Exclude<CoverageLevel, 0>
const LEVELS_DOWN: readonly ReachedLevel[] = [3, 2, 1]

/** How surely each level must be reached. */
export type LevelThresholds = Readonly<Record<ReachedLevel, number>>

/**
 * The highest level that is reached surely enough by any of the sentences; 0 where nothing speaks of the indicator. Three unsure sentences say more than
 * one, and none ever lowers the level: nobody would understand why saying more about a matter should count for less.
 */
export function levelOf(told: readonly Told[], sure: LevelThresholds): CoverageLevel {
  return LEVELS_DOWN.find((level) => anyOf(told, level) >= sure[level]) ?? 0
}

/** Probability that any of them goes as far as a level, were they independent. */
function anyOf(told: readonly Told[], level: ReachedLevel): number {
  let none = 1
  for (const { p, reach } of told) none *= 1 - p * reach[level]
  return 1 - none
}
