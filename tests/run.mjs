// The test command: gives the suites a Redis and a PostgreSQL, runs them, and says loudly what could not be tested.
import { spawn } from 'node:child_process'
import { startPostgres } from './private-servers/postgres.mjs'
import { startRedis } from './private-servers/redis.mjs'

const BACKENDS = [
  { name: 'Redis', variable: 'REDIS_URL', start: startRedis },
  { name: 'PostgreSQL', variable: 'DATABASE_URL', start: startPostgres },
]

const env = { ...process.env }
const stops = []
const skipped = []

async function stopAll() {
  for (const stop of stops.splice(0)) await stop()
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stopAll().then(() => process.exit(1)))

let code = 1
try {
  for (const { name, variable, start } of BACKENDS) {
    if (env[variable]) continue
    const server = await start()
    if (server === undefined) skipped.push(`${name}: not on this machine and ${variable} is not set`)
    else {
      stops.push(server.stop)
      env[variable] = server.url
    }
  }
  code = await run(['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)])
} finally {
  await stopAll()
}

if (skipped.length > 0) {
  console.error(`\n${'!'.repeat(80)}\nNOT TESTED\n${skipped.map((line) => `  ${line}`).join('\n')}\n${'!'.repeat(80)}`)
  if (process.env.FAJING_NO_SKIP === '1') code = 1
}
process.exitCode = code

function run(args) {
  return new Promise((resolve) => {
    spawn(process.execPath, args, { env, stdio: 'inherit' }).on('exit', (status) => resolve(status ?? 1))
  })
}
