/** `node --import tsx bench/service.ts [REPORTS] [ROUNDS]`: measures the service as a whole and writes docs/performance-service.md. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startPostgres } from '../tests/private-servers/postgres.mjs'
import { startRedis } from '../tests/private-servers/redis.mjs'
import { generateReports } from '../tests/support/generate-reports.js'
import { servicePage } from './service/page.js'
import { readSteadily, type Reading } from './service/reading.js'
import { RunningService, SETTINGS, type Setting } from './service/running.js'
import { pureAnalysis, through, type Through } from './service/throughput.js'
import { ROOT } from './shipped.js'
import type { Spent } from './spent.js'

const REPORTS = Number(process.argv[2] ?? 200)
const ROUNDS = Number(process.argv[3] ?? 3)
/** Reports that each process works on before it is measured. */
const WARM_UP = 24

const postgres = await startPostgres()
const redis = await startRedis()
try {
  if (postgres === undefined || redis === undefined) throw new Error('PostgreSQL and Redis must be on this machine')
  const servers = { databaseUrl: postgres.url, redisUrl: redis.url }
  const texts = generateReports(REPORTS + WARM_UP).map(({ text }) => text)
  const [first, rest] = [texts.slice(0, WARM_UP), texts.slice(WARM_UP)].map((some) =>
    some.map((one) => Buffer.from(one)),
  )
  const analyseAll = await pureAnalysis()
  await analyseAll(first ?? [])
  const pure: Spent[] = []
  const runs = new Map<Setting, Through[]>(SETTINGS.map((setting) => [setting, []]))
  const reading: Reading[] = []
  for (let round = 0; round < ROUNDS; round++) {
    pure.push(await analyseAll(rest ?? []))
    for (const setting of SETTINGS) {
      process.stderr.write(`round ${round + 1}: ${setting}\n`)
      const service = await RunningService.start(setting, servers)
      try {
        await through(service, first ?? [])
        const run = await through(service, rest ?? [])
        runs.get(setting)?.push(run)
        if (setting !== 'PostgreSQL') continue
        await service.endWorkers()
        await readSteadily(service, run.ids)
        reading.push(await readSteadily(service, run.ids))
      } finally {
        await service.stop()
      }
    }
  }
  const units = Math.round(texts.reduce((sum, { length }) => sum + length, 0) / texts.length)
  const page = servicePage({ reports: REPORTS, units, pure, through: runs, reading })
  writeFileSync(join(ROOT, 'docs', 'performance-service.md'), page)
  process.stdout.write(page)
} finally {
  await Promise.all([postgres?.stop(), redis?.stop()])
}
