import { spawnSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { ROOT } from './shipped.js'
import type { Spent } from './spent.js'

/** The shell says at the end what its children used. */
const TIMED = '"$@"; code=$?; times >&2; exit $code'

/** Runs a whole process from start to end. @param good exit codes that are no fault @throws Error with what the process said */
export function runWhole(command: string, args: readonly string[], good: readonly number[] = [0]): Spent {
  const start = performance.now()
  const { status, stderr } = spawnSync('sh', ['-c', TIMED, 'sh', command, ...args], { cwd: ROOT, maxBuffer: 1 << 28 })
  const ms = performance.now() - start
  const said = stderr.toString()
  if (status === null || !good.includes(status)) throw new Error(`${command} ${args.join(' ')}: ${said}`)
  return { ms, cpu: cpuIn(said) }
}

/** The last line of `times`: user and system time of the children, `0m0.52s 0m0.04s`. */
function cpuIn(said: string): number {
  const [, ...parts] = /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/.exec(said) ?? []
  const [userMinutes = NaN, user = NaN, systemMinutes = NaN, system = NaN] = parts.map(Number)
  return 1000 * (60 * (userMinutes + systemMinutes) + user + system)
}
