import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEmbeddedPool } from './embedded-pool.js'
import type { Pool } from './pool.js'

const rethrow = (error: Error): never => {
  throw error
}

let directory: string
let pool: Pool

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'fajing-pool-'))
  pool = await openEmbeddedPool(directory, 'public', [20], rethrow)
  await pool.query('CREATE TABLE counter (n bigint); INSERT INTO counter VALUES (0)')
})

afterAll(async () => {
  await pool.end()
  await rm(directory, { recursive: true })
})

const count = async () => (await pool.query<{ n: string }>('SELECT n FROM counter')).rows[0]?.n

test('a transaction keeps everyone else waiting until it ends', async () => {
  await pool.query('UPDATE counter SET n = 0')
  const bump = async () => {
    const client = await pool.connect()
    await client.query('BEGIN')
    const { rows } = await client.query<{ n: string }>('SELECT n FROM counter')
    await new Promise((resolve) => setTimeout(resolve, 5))
    await client.query('UPDATE counter SET n = $1', [Number(rows[0]?.n) + 1])
    await client.query('COMMIT')
    client.release()
  }
  await Promise.all(Array.from({ length: 10 }, bump))
  expect(await count()).toBe('10')
})

test('a failed transaction is rolled back and lets the next one in', async () => {
  await pool.query('UPDATE counter SET n = 0')
  const client = await pool.connect()
  await client.query('BEGIN')
  await client.query('UPDATE counter SET n = 5')
  await expect(client.query('SELECT nothing FROM nowhere')).rejects.toMatchObject({ code: '42P01' })
  await expect(client.query('SELECT 1')).rejects.toMatchObject({ code: '25P02' })
  await client.query('ROLLBACK')
  client.release()
  expect(await count()).toBe('0')
})

test('a client that is released inside a transaction undoes it', async () => {
  await pool.query('UPDATE counter SET n = 0')
  const client = await pool.connect()
  await client.query('BEGIN')
  await client.query('UPDATE counter SET n = 5')
  client.release()
  expect(await count()).toBe('0')
})

test('notifications reach the client that listens, behind comments too', async () => {
  const client = (await pool.connect()) as Awaited<ReturnType<Pool['connect']>> & NodeJS.EventEmitter
  const heard: unknown[] = []
  client.on('notification', (message) => heard.push(message))
  await client.query('-- wakes the worker\nLISTEN jobs')
  await pool.query(`NOTIFY jobs, 'reports'`)
  await expect.poll(() => heard).toEqual([{ channel: 'jobs', payload: 'reports' }])
  client.release()
})

test('tells rows, count and command as node-postgres does', async () => {
  expect(await pool.query('UPDATE counter SET n = $1', [7])).toEqual({ rows: [], rowCount: 1, command: 'UPDATE' })
  expect(await pool.query('SELECT n FROM counter')).toEqual({ rows: [{ n: '7' }], rowCount: 1, command: 'SELECT' })
})

test('a long queue of statements lets everything else of the process have its turn', async () => {
  let turns = 0
  const ticking = setInterval(() => turns++, 1)
  await Promise.all(Array.from({ length: 300 }, () => pool.query('SELECT pg_sleep(0.001)')))
  clearInterval(ticking)
  expect(turns).toBeGreaterThan(50)
})

test('refuses to be used after its end', async () => {
  await pool.end()
  await expect(pool.query('SELECT 1')).rejects.toThrow('after calling end on the pool')
})
