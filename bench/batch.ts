import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateReports } from '../tests/support/generate-reports.js'
import { runWhole } from './process.js'
import { ROOT } from './shipped.js'
import type { Spent } from './spent.js'

/** A batch of so many reports, on two processes. */
export interface BatchTime extends Spent {
  readonly reports: number
  /** False where the time was worked out from smaller batches. */
  readonly measured: boolean
}

const SIZES = [150, 600] as const
const WANTED = 3000

/** `fajing batch --jobs 2` of a smaller and a larger folder of generated reports, and what 3,000 take if each further report costs the same. */
export function batchTimes(work: string): BatchTime[] {
  const main = join(ROOT, 'dist', 'src', 'cli', 'main.js')
  const measured = SIZES.map((reports): BatchTime => {
    const input = join(work, `batch-${reports}`)
    mkdirSync(input)
    for (const { file, text } of generateReports(reports)) writeFileSync(join(input, file), text)
    const spent = runWhole(process.execPath, [main, 'batch', input, '--out', `${input}-out`, '--jobs', '2'])
    return { ...spent, reports, measured: true }
  })
  const [small, large] = measured
  if (small === undefined || large === undefined) return measured
  const scaled = (of: 'ms' | 'cpu') =>
    large[of] + ((large[of] - small[of]) / (large.reports - small.reports)) * (WANTED - large.reports)
  return [...measured, { reports: WANTED, measured: false, ms: scaled('ms'), cpu: scaled('cpu') }]
}
