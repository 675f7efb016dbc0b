import { Redis } from 'ioredis'
import { DOCTOR_WORDS } from '../messages/doctor.js'
import { say } from '../messages/say.js'
import { compareClocks } from './clock.js'
import { isAtLeast } from './node-version.js'
import { note, reasonOf, type Note } from './note.js'

/** What BullMQ recommends. */
const LEAST = [6, 2] as const
const PATIENCE = 5000

/** Looks at the Redis of the queue. */
export async function examineRedis(url: string): Promise<Note[]> {
  const redis = new Redis(url, {
    lazyConnect: true,
    retryStrategy: () => null,
    connectTimeout: PATIENCE,
    commandTimeout: PATIENCE,
    maxRetriesPerRequest: 0,
  })
  let reason: string | undefined
  // The event says why a connection failed; the promise says only that it is closed.
  redis.on('error', (error: Error) => (reason ??= reasonOf(error)))
  try {
    await redis.connect()
    const info = await redis.info()
    const before = new Date()
    const [seconds, micros] = await redis.time()
    const theirs = new Date(Number(seconds) * 1000 + Number(micros) / 1000)
    return [...notesOf(info), compareClocks(say(DOCTOR_WORDS.redis), theirs, before, new Date())]
  } catch (error) {
    return [note('queue-not-reached', { reason: reason ?? reasonOf(error) })]
  } finally {
    redis.disconnect()
  }
}

function notesOf(info: string): Note[] {
  const of = (name: string) => new RegExp(`^${name}:(\\S+)`, 'm').exec(info)?.[1] ?? ''
  const version = of('redis_version')
  const policy = of('maxmemory_policy')
  const notes = [
    ...(isAtLeast(version, LEAST) ? [] : [note('queue-too-old', { version, least: LEAST.join('.') })]),
    ...(policy === 'noeviction' ? [] : [note('queue-may-evict', { policy })]),
    ...(of('aof_enabled') === '1' ? [] : [note('queue-not-kept')]),
  ]
  return notes.length > 0 ? notes : [note('queue-fine', { version })]
}
