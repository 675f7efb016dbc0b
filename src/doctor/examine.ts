import { readConfig, type Config } from '../config.js'
import { FajingError } from '../errors.js'
import { examineClock } from './clock.js'
import { examineDirectory } from './directory.js'
import { examineModels } from './models.js'
import { examineNode } from './node-version.js'
import { note, type Note } from './note.js'
import { examineRedis } from './redis.js'
import { examineStore } from './store.js'

/** Looks at everything in order of what rests on what. Nothing is changed. */
export async function* examine(env: NodeJS.ProcessEnv): AsyncGenerator<Note> {
  yield examineNode(process.versions.node)
  yield* examineModels()
  const config = settings(env)
  if ('code' in config) {
    yield config
    return
  }
  yield note('settings-fine', { role: config.role })
  yield* examineClock(new Date())
  yield* await examineDirectory(config)
  yield* config.redisUrl === undefined ? [note('queue-in-store')] : await examineRedis(config.redisUrl)
  yield* examineStore(config)
}

function settings(env: NodeJS.ProcessEnv): Config | Note {
  try {
    return readConfig(env)
  } catch (error) {
    if (!(error instanceof FajingError)) throw error
    return note('settings-wrong', { words: error.message })
  }
}
