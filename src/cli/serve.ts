import { setTimeout as pause } from 'node:timers/promises'
import { readConfig, type Config } from '../config.js'
import { FajingError } from '../errors.js'
import { createLogger } from '../log.js'
import { startService } from '../service.js'
import { keepWatch } from '../watchdog/keep-watch.js'

/** Milliseconds that work at hand may take after SIGTERM; container runtimes kill after ten seconds. */
const DRAIN = 8000

/** Milliseconds after that for letting go of connections: one whose other end says nothing would be waited for longer. */
const LEAVE = 1000

/** Exit code of a start that was refused. */
const REFUSED = 2

/** Exit code of a process that broke off and is to be started again, or was told a second time to leave. */
const BROKEN = 1

/** Milliseconds for the last answers of a process that broke off: callers are told what happened to their uploads. */
const FAREWELL = 200

/** `fajing serve`: runs the service in the role of the environment until it is told to end. */
export async function serve(env: NodeJS.ProcessEnv): Promise<void> {
  try {
    await run(readConfig(env))
  } catch (error) {
    if (!(error instanceof FajingError)) throw error
    console.error(`${error.code}: ${error.message}\n${error.in('en')}`)
    process.exit(REFUSED)
  }
}

async function run(config: Config): Promise<void> {
  const logger = createLogger(config.logLevel)
  const ended = untilSignal()
  // Looking for keys before anything listens waits for the store, however long it is away; nothing is at hand meanwhile.
  const service = await Promise.race([startService(config, logger), ended])
  if (service === undefined) process.exit(0)
  if (service.address !== undefined) logger.info(`法镜 Fajing: ${service.address}`)
  // Closing would wait for a store that does not answer; what was accepted is on the disk.
  service.failed.catch(() => setTimeout(() => process.exit(BROKEN), FAREWELL))
  try {
    await Promise.race([service.ready, ended])
    // Not before: opening an older store, which changes its tables, may take as long as it likes.
    if (config.databaseUrl === undefined && config.stuckSeconds > 0) keepWatch(config.stuckSeconds)
    await ended
  } finally {
    await Promise.race([service.close(DRAIN), pause(DRAIN + LEAVE)])
  }
  process.exit(0)
}

/** Resolves at the first SIGTERM or SIGINT; a second one leaves at once. */
function untilSignal(): Promise<undefined> {
  return new Promise((resolve) => {
    let told = false
    const end = () => {
      if (told) process.exit(BROKEN)
      told = true
      resolve(undefined)
    }
    process.on('SIGTERM', end).on('SIGINT', end)
  })
}
