/**
 * Runs patterns on hostile texts: reads `{source, flags}` lines, answers each with `{slowest: {unit, length, ms} | null}`. A pattern is given up
 * at the first length at which it takes longer than a linear one may, so that a quadratic one does not take hours.
 */
import { createInterface } from 'node:readline'
import { hostileUnits } from './hostile.js'

/** Length in units with the longest time in ms; a linear pattern needs a tenth of it on a busy machine. */
interface Step {
  readonly length: number
  readonly limit: number
}
const SHORT: Step = { length: 1 << 13, limit: 60 }
const MIDDLE: Step = { length: 1 << 15, limit: 400 }
const LONG: Step = { length: 1 << 20, limit: 4000 }
/** Only the texts that cost most at middle length are tried at full length. */
const TRIED_LONG = 2
/** Milliseconds at middle length below which even a quadratic pattern, a thousand times as slow on the long text, keeps half of its limit. */
const SURELY_QUICK = 2

interface Slow {
  readonly unit: string
  readonly length: number
  readonly ms: number
}

for await (const line of createInterface({ input: process.stdin })) {
  const { source, flags } = JSON.parse(line) as { source: string; flags: string }
  process.stdout.write(`${JSON.stringify({ slowest: slowest(new RegExp(source, flags)) })}\n`)
}

function slowest(pattern: RegExp): Slow | null {
  const units = hostileUnits(pattern.source)
  for (const unit of units) {
    const ms = time(pattern, unit, SHORT)
    if (ms > SHORT.limit) return { unit, length: SHORT.length, ms }
  }
  const middle = units.map((unit) => ({ unit, length: MIDDLE.length, ms: time(pattern, unit, MIDDLE) }))
  middle.sort((a, b) => b.ms - a.ms)
  if (middle[0] !== undefined && middle[0].ms > MIDDLE.limit) return middle[0]
  for (const { unit } of middle.slice(0, TRIED_LONG).filter(({ ms }) => ms >= SURELY_QUICK)) {
    const ms = time(pattern, unit, LONG)
    if (ms > LONG.limit) return { unit, length: LONG.length, ms }
  }
  return null
}

/** Milliseconds of running over the unit repeated. A process that has to compile or clean up may be slow once; a quadratic pattern is slow again. */
function time(pattern: RegExp, unit: string, step: Step): number {
  const text = unit.repeat(Math.ceil(step.length / unit.length)).slice(0, step.length)
  const first = run(pattern, text, step.limit)
  return Math.round(first > step.limit ? Math.min(first, run(pattern, text, step.limit)) : first)
}

/** Milliseconds of the processor's time: what else the machine does must not count. */
function run(pattern: RegExp, text: string, limit: number): number {
  const start = performance.now()
  const used = process.cpuUsage()
  pattern.lastIndex = 0
  if (!pattern.global) pattern.test(text)
  else
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      if (performance.now() - start > 3 * limit) break
      // An empty match does not move on by itself.
      if (match[0] === '') pattern.lastIndex++
    }
  const { user, system } = process.cpuUsage(used)
  return (user + system) / 1000
}
