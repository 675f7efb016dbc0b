import { sql } from 'kysely'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openPools, type Pools } from '../../src/store/open-pools.js'
import { connectStore, migratorOf, openStore, type Store } from '../../src/store/open-store.js'
import { storeFault } from '../../src/store/store-fault.js'
import { createDatabase } from '../contract/backends.js'
import { insistOnAll, type Promised } from './caller.js'
import { ServiceProcess } from './process.js'
import { undisturbed } from './reports.js'
import { IS_LONG, tell } from './rounds.js'
import { expectWhole, settled } from './verdict.js'

/** Reports of the older database: enough that changing all of them takes a moment. */
const OLDER = 3000

const SCHEMAS: readonly (readonly [string, string | null])[] = [
  ['an empty database', null],
  ['the database of the first version', '0001-reports'],
  ['a database without keys', '0005-frameworks'],
]

describe.skipIf(!process.env['DATABASE_URL'])('migrations on PostgreSQL', () => {
  let database: { url: string; drop: () => Promise<void> }
  let pools: Pools
  let store: Store

  beforeEach(async () => {
    database = await createDatabase()
    pools = await openPools({ databaseUrl: database.url, dataDirectory: '' }, () => undefined)
    store = connectStore(pools.store)
  })

  afterEach(async () => {
    await pools.close()
    await database.drop()
  })

  test.each(IS_LONG ? SCHEMAS : SCHEMAS.slice(0, 2))(
    'four processes that start at once on %s make the schema once, and work',
    async (_, older) => {
      if (older !== null) {
        await migrateTo(older)
        await fillOlder()
      }
      const start = (role: string) => ServiceProcess.start({ DATABASE_URL: database.url, FAJING_ROLE: role })
      const children = await Promise.all(['api', 'api', 'worker', 'worker'].map(start))
      try {
        await Promise.all(children.map((child) => child.ready()))
        expect(await applied()).toEqual(await known())
        const promised: Promised = new Map()
        await insistOnAll(() => children[0]?.address ?? '', await undisturbed(4), promised)
        await sql`DELETE FROM fajing.reports WHERE facts_sha256 = 'older'`.execute(store)
        await sql`DELETE FROM fajing.sources WHERE sha256 LIKE 'older%'`.execute(store)
        await settled(store)
        expect(await expectWhole(store, promised)).toBe(4)
      } finally {
        for (const child of children) await child.end('SIGKILL')
      }
    },
  )

  test('they roll forward while others write, and nothing that was written is lost', async () => {
    await migrateTo('0006-keys')
    await fillOlder()
    const others = Array.from({ length: 4 }, (_, writer) => keepWriting(writer))
    await pause(300)
    const begun = Date.now()
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        const own = await openPools({ databaseUrl: database.url, dataDirectory: '' }, () => undefined)
        await openStore(own.store)
        await own.close()
      }),
    )
    const took = Date.now() - begun
    await pause(300)
    for (const other of others) other.stop()
    const outcomes = await Promise.all(others.map((other) => other.written))
    expect(await applied()).toEqual(await known())
    const written = outcomes.reduce((sum, { kept }) => sum + kept, 0)
    expect(written).toBeGreaterThan(0)
    // What was refused may be tried again.
    expect(outcomes.flatMap(({ refused }) => refused).filter((error) => storeFault(error) === null)).toEqual([])
    const { rows } = await sql<{
      n: number
    }>`SELECT count(*)::int AS n FROM fajing.reports WHERE facts_sha256 = 'load'`.execute(store)
    expect(rows).toEqual([{ n: written }])
    tell('migrations by four processes at once while four others write', 'PostgreSQL', {
      rounds: 1,
      reports: OLDER + written,
      'migrated within, ms': took,
      'writes told to come again': outcomes.flatMap(({ refused }) => refused).length,
    })
  })

  const known = async () => (await migratorOf(store).getMigrations()).map(({ name }) => name)

  const applied = async () => {
    const { rows } = await sql<{ name: string }>`SELECT name FROM fajing.kysely_migration ORDER BY name`.execute(store)
    return rows.map(({ name }) => name)
  }

  const migrateTo = async (name: string) => {
    const { error } = await migratorOf(store).migrateTo(name)
    expect(error).toBeUndefined()
  }

  const hasTerritory = async () =>
    (
      await sql`SELECT 1 FROM information_schema.columns WHERE table_schema = 'fajing' AND table_name = 'reports'
        AND column_name = 'territory'`.execute(store)
    ).rows.length > 0

  /** Failed reports, which nobody works on, as an older version left them. */
  const fillOlder = async () => {
    const [column, value] = (await hasTerritory()) ? [', territory', `, 'older'`] : ['', '']
    await sql
      .raw(
        `INSERT INTO fajing.sources (id, owner, sha256, size, bytes)
           SELECT gen_random_uuid(), 'local', 'older ' || n, 1, 'x' FROM generate_series(1, ${OLDER}) n;
         INSERT INTO fajing.reports (id, owner, source_id, facts, facts_sha256, framework_version, engine_version, models_version, state, error_code${column})
           SELECT gen_random_uuid(), 'local', id, '{}', 'older', '', '', '', 'failed', 'internal'${value} FROM fajing.sources`,
      )
      .execute(store)
  }

  /** Writes as the version before did, again and again. */
  const keepWriting = (writer: number) => {
    const refused: unknown[] = []
    let [kept, isOver] = [0, false]
    const written = (async () => {
      for (let n = 0; !isOver; n++)
        try {
          await store.transaction().execute(async (trx) => {
            await sql`INSERT INTO fajing.sources (id, owner, sha256, size, bytes)
              VALUES (gen_random_uuid(), '*', ${`load ${writer} ${n}`}, 1, 'x')`.execute(trx)
            await sql`INSERT INTO fajing.reports (id, owner, territory, source_id, facts, facts_sha256, framework_version, engine_version, models_version, state, error_code)
              SELECT gen_random_uuid(), '*', '*', id, '{}', 'load', '', '', '', 'failed', 'internal' FROM fajing.sources
              WHERE sha256 = ${`load ${writer} ${n}`}`.execute(trx)
          })
          kept++
        } catch (error) {
          refused.push(error)
        }
      return { kept, refused }
    })()
    return { written, stop: () => (isOver = true) }
  }
})
