import { expect, test } from 'vitest'
import { readConfig } from './config.js'

const DATABASE_URL = 'postgres://fajing@db/fajing'

const DAY = 86_400_000
const YEAR = 365.25 * DAY

test('needs nothing to run in one process', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 3000,
    dataDirectory: './data',
    databaseUrl: undefined,
    redisUrl: undefined,
    role: 'all',
    logLevel: 'info',
    queueLimit: 20_000,
    diskReserve: 512 * 1_048_576,
    stuckSeconds: 120,
    keep: { sources: 10 * YEAR, analyses: 10 * YEAR, events: 3 * YEAR },
    patience: { uploads: 7 * DAY, paused: YEAR },
  })
})

test('an empty variable counts as not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '', FAJING_ROLE: '' })).toEqual(readConfig({}))
})

test('how long things are kept is said in days, in years or for ever', () => {
  const keep = { FAJING_KEEP_SOURCES: '90d', FAJING_KEEP_ANALYSES: 'forever', FAJING_KEEP_EVENTS: '1y' }
  expect(readConfig(keep).keep).toEqual({ sources: 90 * DAY, analyses: null, events: YEAR })
})

test('how long a batch waits for a person is said in the same way', () => {
  const patience = { FAJING_WAIT_UPLOADS: '1d', FAJING_WAIT_PAUSED: 'forever' }
  expect(readConfig(patience).patience).toEqual({ uploads: DAY, paused: null })
})

test('the address that people reach the service at may have a path', () => {
  expect(readConfig({ FAJING_PUBLIC_URL: 'https://a.example/fajing/' }).publicUrl).toBe('https://a.example/fajing')
})

test('a worker listens only where it is given a port', () => {
  expect(readConfig({ DATABASE_URL, FAJING_ROLE: 'worker' }).port).toBeUndefined()
  expect(readConfig({ DATABASE_URL, FAJING_ROLE: 'worker', PORT: '3000' }).port).toBe(3000)
})

test.each([
  [{ FAJING_ROLE: 'api' }, 'role-needs-database'],
  [{ FAJING_ROLE: 'worker', REDIS_URL: 'redis://cache' }, 'role-needs-database'],
  [{ FAJING_ROLE: 'boss' }, 'config-not-valid'],
  [{ PORT: '65536' }, 'config-not-valid'],
  [{ PORT: '3000.5' }, 'config-not-valid'],
  [{ DATABASE_URL: 'mysql://db' }, 'config-not-valid'],
  [{ REDIS_URL: 'cache:6379' }, 'config-not-valid'],
  [{ LOG_LEVEL: 'loud' }, 'config-not-valid'],
  [{ FAJING_QUEUE_LIMIT: '0' }, 'config-not-valid'],
  [{ FAJING_DISK_RESERVE_MB: 'much' }, 'config-not-valid'],
  [{ FAJING_KEEP_ANALYSES: '0y' }, 'config-not-valid'],
  [{ FAJING_PUBLIC_URL: 'a.example' }, 'config-not-valid'],
  [{ FAJING_PUBLIC_URL: 'https://a.example/"' }, 'config-not-valid'],
])('refuses %o with %s', (env, code) => {
  expect(() => readConfig(env)).toThrow(expect.objectContaining({ code }) as Error)
})
