// How long it takes to look up shared text among many stored reports: `node --import tsx bench/shared-text.ts [REPORTS]`.
// Signatures are made up: 30 passages of 12 keys each, one report in ten with five passages of another, two passages handed down to one in twenty.
import { randomInt, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { chooseCandidates } from '../src/comparison/shared-text/candidates.js'
import { BANDS } from '../src/comparison/shared-text/signature.js'
import { openPools } from '../src/store/open-pools.js'
import { openStore, type Store } from '../src/store/open-store.js'
import { candidatesFor } from '../src/store/signatures.js'
import { startPostgres } from '../tests/private-servers/postgres.mjs'

const REPORTS = Number(process.argv[2] ?? 100_000)
const PASSAGES = 30
const COPIED = 5
const AT_ONCE = 500
const QUERIES = 100
const OWNER = 'bench'

const server = process.env['DATABASE_URL'] === undefined ? await startPostgres() : undefined
const databaseUrl = process.env['DATABASE_URL'] ?? server?.url
if (databaseUrl === undefined) throw new Error('PostgreSQL is not on this machine and DATABASE_URL is not set')
const pools = await openPools({ databaseUrl, dataDirectory: '' }, (error) => {
  throw error
})
try {
  await measure(await openStore(pools.store))
} finally {
  await pools.close()
  await server?.stop()
}

async function measure(store: Store): Promise<void> {
  const signatures = madeUp()
  await sql`DROP INDEX fajing.signatures_by_band`.execute(store)
  const late = Math.min(100, Math.floor(REPORTS / 10))
  await insertAll(store, signatures.slice(0, REPORTS - late))
  const built = performance.now()
  await store.transaction().execute(async (trx) => {
    await sql`SET LOCAL maintenance_work_mem = '1GB'`.execute(trx)
    await sql`CREATE INDEX signatures_by_band ON fajing.signatures USING gin (bands)`.execute(trx)
  })
  const build = performance.now() - built
  const begunAdding = performance.now()
  for (const one of signatures.slice(REPORTS - late)) await insertAll(store, [one])
  const adding = (performance.now() - begunAdding) / late
  // What autovacuum does by itself some minutes later.
  await sql`VACUUM ANALYZE fajing.signatures, fajing.reports`.execute(store)
  const { rows } = await sql<{ table: string; index: string }>`SELECT
    pg_size_pretty(pg_total_relation_size('fajing.signatures')) AS table,
    pg_size_pretty(pg_relation_size('fajing.signatures_by_band')) AS index`.execute(store)
  const times: number[] = []
  let copies = 0
  let found = 0
  for (let i = 0; i < QUERIES; i++) {
    const at = REPORTS - 1 - i
    const { id, keys, from } = signatures[at] ?? { id: '', keys: [], from: null }
    const begun = performance.now()
    const { candidates, reports } = await candidatesFor(store, id, Int32Array.from(keys.flat()))
    const passages = keys.map((each, start) => ({ start, end: start + 1, keys: each }))
    const { ids } = chooseCandidates(passages, candidates, reports)
    times.push(performance.now() - begun)
    if (from !== null) {
      copies++
      if (ids.includes(signatures[from]?.id ?? '')) found++
    }
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(1)} ms`
  process.stdout.write(
    `${JSON.stringify({
      reports: REPORTS,
      build: `${(build / 1000).toFixed(1)} s`,
      oneMore: `${adding.toFixed(2)} ms`,
      table: rows[0]?.table,
      index: rows[0]?.index,
      query: { median: at(0.5), p95: at(0.95), slowest: at(0.999) },
      copiesFound: `${found}/${copies}`,
    })}\n`,
  )
}

interface MadeUp {
  readonly id: string
  readonly keys: number[][]
  readonly from: number | null
}

function madeUp(): MadeUp[] {
  const fresh = () => Array.from({ length: BANDS }, () => randomInt(-(2 ** 31), 2 ** 31))
  const handedDown = [fresh(), fresh()]
  const made: MadeUp[] = []
  for (let i = 0; i < REPORTS; i++) {
    const keys = Array.from({ length: PASSAGES }, fresh)
    const from = i > 0 && i % 10 === 0 ? randomInt(i) : null
    if (from !== null) keys.splice(0, COPIED, ...(made[from]?.keys.slice(0, COPIED) ?? []))
    if (i % 20 === 7) keys.splice(PASSAGES - 2, 2, ...handedDown)
    made.push({ id: randomUUID(), keys, from })
  }
  return made
}

async function insertAll(store: Store, signatures: readonly MadeUp[]): Promise<void> {
  for (let at = 0; at < signatures.length; at += AT_ONCE) {
    const batch = signatures.slice(at, at + AT_ONCE)
    const ids = batch.map(({ id }) => id)
    await sql`INSERT INTO fajing.sources (id, owner, sha256, size, read)
      SELECT id, ${OWNER}, id::text, 0, '{}' FROM unnest(${ids}::uuid[]) AS id`.execute(store)
    await sql`INSERT INTO fajing.reports (id, owner, territory, source_id, facts, facts_sha256, framework_version, engine_version,
        models_version, state, issuer, place, year, is_current)
      SELECT id, ${OWNER}, ${OWNER}, id, '{}', id::text, '', '', '', 'done', id::text, id::text, 2022, true
      FROM unnest(${ids}::uuid[]) AS id`.execute(store)
    await store
      .insertInto('signatures')
      .values(batch.map(({ id, keys }) => ({ report_id: id, bands: keys.flat() })))
      .execute()
  }
}
