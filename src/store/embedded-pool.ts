import { EventEmitter } from 'node:events'
import { PGlite, type Results } from '@electric-sql/pglite'
import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { lockDirectory, type Unlock } from './directory-lock.js'
import type { Pool, PoolClient, PoolResult } from './pool.js'
import { Turns } from './turns.js'

/** Its folder in the data directory. */
export const EMBEDDED_FOLDER = 'pglite'

/**
 * PostgreSQL inside this process, with the shape of `pg.Pool`.
 * There is one session under all clients, so a client that begins a transaction keeps everyone else waiting until it ends it:
 * transactions should be short. LISTEN is answered by PGlite's own listener, since a statement cannot deliver notifications.
 *
 * @param onBroken hears once that the session is beyond help, as when the disk is full in the middle of a commit: another process must open it again
 * @throws FajingError data-dir-in-use
 */
export async function openEmbeddedPool(
  dataDirectory: string,
  searchPath: string,
  stringTypes: readonly number[],
  onBroken: (error: Error) => void,
): Promise<Pool> {
  const directory = join(dataDirectory, EMBEDDED_FOLDER)
  const unlock = await lockDirectory(directory)
  try {
    const parsers = Object.fromEntries(stringTypes.map((oid) => [oid, (value: string) => value]))
    if ((await readdir(directory)).length === 0) await make(directory)
    const db = await PGlite.create({ dataDir: directory, parsers })
    await db.exec(`SET search_path TO ${searchPath}`)
    return new EmbeddedPool(new Session(db, onBroken), unlock)
  } catch (error) {
    await unlock()
    throw error
  }
}

/** Makes a new store beside its place and moves it there whole: half of one could never be opened. */
async function make(directory: string): Promise<void> {
  const unfinished = `${directory}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  const db = await PGlite.create({ dataDir: unfinished })
  await db.close()
  await rm(directory, { recursive: true })
  await rename(unfinished, directory)
}

/** A LISTEN statement with its channel, behind any comment lines. */
const LISTEN = /^(?:\s*--[^\n]*\n)*\s*LISTEN\s+"?(\w+)"?/i

/** The one session. After a panic its code runs in circles and would hold the thread for ever, so it is never asked again. */
class Session {
  #broken: Error | undefined

  constructor(
    private readonly db: PGlite,
    private readonly onBroken: (error: Error) => void,
  ) {}

  async use<T>(work: (db: PGlite) => Promise<T>): Promise<T> {
    // PGlite answers without a turn of the event loop: a queue of statements would keep every request waiting until it is empty.
    await setImmediate()
    if (this.#broken !== undefined) throw this.#broken
    try {
      return await work(this.db)
    } catch (error) {
      if (error instanceof Error && isPanic(error) && this.#broken === undefined) {
        this.#broken = error
        this.onBroken(error)
      }
      throw error
    }
  }

  get isInTransaction(): boolean {
    return this.#broken === undefined && this.db.isInTransaction()
  }

  async close(): Promise<void> {
    if (this.#broken === undefined) await this.db.close()
  }
}

/** PostgreSQL says so itself, or its code breaks off. */
function isPanic(error: Error): boolean {
  const severity = 'severity' in error ? error.severity : undefined
  return severity === 'PANIC' || severity === 'FATAL' || error.name === 'RuntimeError'
}

class EmbeddedPool extends EventEmitter implements Pool {
  readonly #turns = new Turns()
  #ended = false

  constructor(
    private readonly session: Session,
    private readonly unlock: Unlock,
  ) {
    super()
    // Every queue and worker of the process listens for errors of the pool it was given.
    this.setMaxListeners(0)
  }

  connect(): Promise<EmbeddedClient> {
    // The wording is node-postgres' own: BullMQ knows it as the sign of an orderly end.
    if (this.#ended) return Promise.reject(new Error('Cannot use a pool after calling end on the pool'))
    return Promise.resolve(new EmbeddedClient(this.session, this.#turns))
  }

  async query<R>(text: string, parameters?: readonly unknown[]): Promise<PoolResult<R>> {
    const client = await this.connect()
    return client.query<R>(text, parameters)
  }

  async end(): Promise<void> {
    if (this.#ended) return
    this.#ended = true
    const giveBack = await this.#turns.take()
    await this.session.close()
    await this.unlock()
    giveBack()
  }
}

class EmbeddedClient extends EventEmitter implements PoolClient {
  readonly #unlisten: (() => Promise<void>)[] = []
  #giveBack: (() => void) | undefined

  constructor(
    private readonly session: Session,
    private readonly turns: Turns,
  ) {
    super()
  }

  async query<R>(text: string, parameters?: readonly unknown[]): Promise<PoolResult<R>> {
    const channel = LISTEN.exec(text)?.[1]
    if (this.#giveBack === undefined) this.#giveBack = await this.turns.take()
    try {
      if (channel !== undefined) return await this.#listen<R>(channel)
      return await this.#run<R>(text, parameters)
    } finally {
      if (!this.session.isInTransaction) this.#endTurn()
    }
  }

  release(): void {
    for (const unlisten of this.#unlisten.splice(0)) unlisten().catch((error: unknown) => this.emit('error', error))
    if (this.#giveBack === undefined) return
    // A transaction left open by its client would hold everyone else up for ever.
    const rolledBack = this.session.use((db) => db.exec('ROLLBACK'))
    rolledBack.catch((error: unknown) => this.emit('error', error)).finally(() => this.#endTurn())
  }

  async #run<R>(text: string, parameters: readonly unknown[] = []): Promise<PoolResult<R>> {
    // The extended protocol takes one statement only; migrations send many, and none of them has parameters.
    const results = await this.session.use(async (db) =>
      parameters.length > 0 ? [await db.query(text, [...parameters])] : db.exec(text),
    )
    const last = results.at(-1) as (Results<R> & { command?: string; rowCount?: number }) | undefined
    return {
      rows: last?.rows ?? [],
      rowCount: last?.rowCount ?? 0,
      command: (last?.command ?? 'SELECT') as PoolResult['command'],
    }
  }

  async #listen<R>(channel: string): Promise<PoolResult<R>> {
    this.#unlisten.push(
      await this.session.use((db) => db.listen(channel, (payload) => this.emit('notification', { channel, payload }))),
    )
    return { rows: [], rowCount: 0, command: 'SELECT' }
  }

  #endTurn(): void {
    this.#giveBack?.()
    this.#giveBack = undefined
  }
}
