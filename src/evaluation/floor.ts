import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Figures } from './evaluate.js'
import { rounded } from './tally.js'

const floorSchema = z.strictObject({
  /** Shares that may not fall below. */
  least: z.record(z.string(), z.number()),
  /** Counts and distances that may not rise above. */
  most: z.record(z.string(), z.number()),
})
/** What the figures of the labelled reports may not fall behind. */
export type Floor = z.infer<typeof floorSchema>

/** A figure may waver this much before a test fails. */
const MANY: Slack = { share: 0.01, count: 0 }
/** Of some fifty singles two may change. */
export const FEW: Slack = { share: 0.04, count: 2 }
/** The score's distance from the readings' may waver this much, in points of 100. */
const SLACK_OFF = 0.25
const MOST = [
  'unplaced',
  'missed',
  'falseAlarms',
  'coverageOff',
  'singleMissed',
  'singleFalse',
  'singleJoined',
  'singleSplit',
]
const NO_FIGURES = ['sentences', 'shortfalls', 'singles']

interface Slack {
  readonly share: number
  readonly count: number
}

export function floorOf(figures: Figures, slack: Slack = MANY): Floor {
  const named = Object.entries(figures).filter(([name]) => !NO_FIGURES.includes(name))
  return {
    least: Object.fromEntries(
      named.filter(([name]) => !MOST.includes(name)).map(([name, value]) => [name, rounded(value - slack.share)]),
    ),
    most: Object.fromEntries(
      named
        .filter(([name]) => MOST.includes(name))
        .map(([name, value]) => [name, rounded(value + (name === 'coverageOff' ? SLACK_OFF : slack.count))]),
    ),
  }
}

/** Each figure that is worse than the floor, in words; empty where all hold. */
export function belowFloor(figures: Figures, { least, most }: Floor): string[] {
  const worse = (floor: Record<string, number>, sign: 1 | -1) =>
    Object.entries(floor)
      .filter(([name, value]) => !(sign * ((figures[name] ?? NaN) - value) >= 0))
      .map(([name, value]) => `${name} ${figures[name] ?? 'missing'}, ${sign > 0 ? 'least' : 'most'} ${value}`)
  return [...worse(least, 1), ...worse(most, -1)]
}

export function readFloor(folder: string): Floor {
  return floorSchema.parse(JSON.parse(readFileSync(join(folder, 'floor.json'), 'utf8')))
}

export function writeFloor(folder: string, floor: Floor): void {
  writeFileSync(join(folder, 'floor.json'), `${JSON.stringify(floor, null, 2)}\n`)
}
