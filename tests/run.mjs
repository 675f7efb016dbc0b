// The test command: gives the suites a Redis and a PostgreSQL, runs them, and says loudly what was not tested.
// With FAJING_NO_SKIP=1 anything that was not tested is a failure. Further words go to vitest.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from './private-servers/postgres.mjs'
import { startRedis } from './private-servers/redis.mjs'

const BACKENDS = [
  { name: 'Redis', variable: 'REDIS_URL', start: startRedis },
  { name: 'PostgreSQL', variable: 'DATABASE_URL', start: startPostgres },
]

const words = process.argv.slice(2)
const env = { ...process.env }
const stops = []
const notTested = []

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stopAll().then(() => process.exit(1)))

let code = 1
try {
  for (const backend of BACKENDS) await provide(backend)
  const outcome = await runSuites()
  code = outcome.code
  notTested.push(...outcome.skipped)
} finally {
  await stopAll()
}

if (notTested.length > 0) {
  const line = '!'.repeat(80)
  console.error(`\n${line}\nNOT TESTED\n${notTested.map((what) => `  ${what}`).join('\n')}\n${line}`)
  if (process.env.FAJING_NO_SKIP === '1') code = 1
}
process.exitCode = code

/** Puts the address of a server into the environment: the one given, or a private one. */
async function provide({ name, variable, start }) {
  if (env[variable]) return
  const server = await start()
  if (server === undefined) {
    notTested.push(`${name}: it is not on this machine and ${variable} is not set`)
    return
  }
  stops.push(server.stop)
  env[variable] = server.url
}

async function stopAll() {
  for (const stop of stops.splice(0)) await stop()
}

async function runSuites() {
  const directory = await mkdtemp(join(tmpdir(), 'fajing-tests-'))
  const report = join(directory, 'report.json')
  stops.push(() => rm(directory, { recursive: true }))
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await run(['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...words])
  // Where tests are chosen by name, all the others count as skipped.
  if (words.some((word) => word.startsWith('-t') || word.startsWith('--testNamePattern'))) return { code, skipped: [] }
  const { testResults } = JSON.parse(await readFile(report, 'utf8'))
  const skipped = testResults
    .flatMap((file) => file.assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName.trim())
  return { code, skipped }
}

function run(args) {
  return new Promise((resolve) => {
    spawn(process.execPath, args, { env, stdio: 'inherit' }).on('exit', (status) => resolve(status ?? 1))
  })
}
