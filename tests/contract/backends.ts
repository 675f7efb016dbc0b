import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import pg from 'pg'
import { openQueue } from '../../src/queue/open-queue.js'
import type { ReportQueue } from '../../src/queue/queue.js'
import { openPools, type Pools } from '../../src/store/open-pools.js'
import { dataDirectory } from '../support/data-directory.js'

/** What a test opened, and how to leave nothing of it behind. */
export interface Opened<T> {
  readonly value: T
  readonly close: () => Promise<void>
}

interface Backend<T> {
  readonly name: string
  /** The environment variable that names the server; undefined where none is needed. */
  readonly needs?: 'DATABASE_URL' | 'REDIS_URL'
  readonly open: () => Promise<Opened<T>>
}

const rethrow = (error: Error): never => {
  throw error
}

/** Where the store can be. Each opening has a database of its own. */
export const STORES: readonly Backend<Pools>[] = [
  { name: 'embedded PGlite', open: openEmbedded },
  { name: 'PostgreSQL', needs: 'DATABASE_URL', open: openServer },
]

/** Where the queue can be. */
export const QUEUES: readonly Backend<ReportQueue>[] = [
  ...STORES.map((store) => ({ ...store, open: () => openQueueOn(store) })),
  {
    name: 'Redis',
    needs: 'REDIS_URL',
    open: async () => {
      const nowhere = {} as Pools
      const queue = await openQueue({ redisUrl: process.env['REDIS_URL'], databaseUrl: undefined }, nowhere, rethrow)
      return { value: queue, close: () => queue.close() }
    },
  },
]

export function isMissing({ needs }: Backend<unknown>): boolean {
  return needs !== undefined && !process.env[needs]
}

async function openEmbedded(): Promise<Opened<Pools>> {
  const directory = await dataDirectory()
  const pools = await openPools({ databaseUrl: undefined, dataDirectory: directory }, rethrow)
  return {
    value: pools,
    close: async () => {
      await pools.close()
      await rm(directory, { recursive: true })
    },
  }
}

async function openServer(): Promise<Opened<Pools>> {
  const { url, drop } = await createDatabase()
  const pools = await openPools({ databaseUrl: url, dataDirectory: '' }, rethrow)
  return {
    value: pools,
    close: async () => {
      await pools.close()
      await drop()
    },
  }
}

/** A database of its own on a server. */
export async function createDatabase(
  server = process.env['DATABASE_URL'] ?? '',
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `fajing_test_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => dropDatabase(server, name) }
}

/** A pool tells that it has ended a moment before its connections are gone; the server refuses until then. */
async function dropDatabase(server: string, name: string): Promise<void> {
  for (const end = Date.now() + 5000; ;) {
    try {
      return await onServer(server, `DROP DATABASE ${name}`)
    } catch (error) {
      const inUse = error instanceof pg.DatabaseError && error.code === '55006'
      if (!inUse || Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

async function openQueueOn(store: Backend<Pools>): Promise<Opened<ReportQueue>> {
  const { value: pools, close } = await store.open()
  const databaseUrl = store.needs === undefined ? undefined : process.env[store.needs]
  const queue = await openQueue({ redisUrl: undefined, databaseUrl }, pools, rethrow)
  return {
    value: queue,
    close: async () => {
      await queue.close()
      await close()
    },
  }
}
