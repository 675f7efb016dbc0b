/**
 * Feeds changed copies of the fixtures to intake: `npm run fuzz -- --minutes 10 [--seed 1]`. Each goes through the thread pool, as in the service.
 * Prints, for each file, how many were read, refused (by code), stopped by a limit, and what broke the contract; ends with 1 where anything did.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { FajingError } from '../../src/errors.js'
import { chooseParser } from '../../src/intake/parsers.js'
import { walkZip } from '../../src/intake/package/walk-zip.js'
import { ParsingPool } from '../../src/intake/pool.js'
import { mutate, MUTATION_KINDS, type Mutation } from '../support/mutate.js'
import { textFaults } from '../support/text-faults.js'
import { writeZip } from '../support/write-zip.js'

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string', default: '1' } },
})
const folder = new URL('../../fixtures/formats/', import.meta.url).pathname
const files = readdirSync(folder).filter((name) => !/\.(?:ts|zip)$/.test(name))
const limits = { milliseconds: 10_000, memoryMegabytes: 512, threads: 2 }
const LIMITED = /^reading-took-too-(?:long|much-memory)$/

interface Tally {
  inputs: number
  read: number
  refused: number
  limited: number
  faults: number
  slowest: number
}

/** A small repeatable source of chance (mulberry32), so that a seed makes the same run again. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const next = chance(Number(values.seed))

function mutations(): Mutation[] {
  return Array.from({ length: 1 + Math.floor(next() ** 3 * 10) }, () => ({
    kind: MUTATION_KINDS[Math.floor(next() * MUTATION_KINDS.length)] ?? 'flip',
    at: next(),
    size: next(),
    value: Math.floor(next() * 256),
  }))
}

/** The parts of a document in a ZIP: changed inside it, they reach the reader of XML; changed outside, only that of ZIP. */
async function partsOf(bytes: Uint8Array): Promise<{ name: string; bytes: Uint8Array }[]> {
  const parts = []
  for await (const part of walkZip(bytes, 'ZIP', { entries: 1000, unpackedBytes: 100_000_000 }))
    parts.push({ name: Buffer.from(part.rawName).toString(), bytes: await part.read() })
  return parts
}

async function changed(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x50 || next() < 0.2) return mutate(bytes, mutations())
  const parts = await partsOf(bytes)
  const chosen = Math.floor(next() * parts.length)
  return writeZip(parts.map((part, i) => (i === chosen ? { ...part, bytes: mutate(part.bytes, mutations()) } : part)))
}

const kept = join(process.cwd(), 'data', 'fuzz')
/** Keeps an input that broke the contract, so that it can become a test. */
function keep(name: string, bytes: Uint8Array, why: string): void {
  mkdirSync(kept, { recursive: true })
  const path = join(kept, `${Date.now()}-${name}`)
  writeFileSync(path, bytes)
  console.error(`${name}: ${why} → ${path}`)
}

async function feed(pool: ParsingPool, name: string, bytes: Uint8Array, tally: Tally): Promise<void> {
  const start = performance.now()
  tally.inputs += 1
  try {
    const parser = chooseParser(bytes)
    const faults = textFaults(await pool.read(bytes, parser.format))
    tally.read += 1
    if (faults.length > 0) {
      tally.faults += 1
      keep(name, bytes, faults.join('; '))
    }
  } catch (error) {
    if (!(error instanceof FajingError)) {
      tally.faults += 1
      keep(name, bytes, String(error))
    } else if (LIMITED.test(error.code)) {
      tally.limited += 1
      keep(name, bytes, error.code)
    } else tally.refused += 1
  }
  tally.slowest = Math.max(tally.slowest, performance.now() - start)
}

const pool = new ParsingPool(limits)
const tallies = new Map(
  files.map((name) => [name, { inputs: 0, read: 0, refused: 0, limited: 0, faults: 0, slowest: 0 }]),
)
const end = Date.now() + Number(values.minutes) * 60_000
const memory: number[] = []
while (Date.now() < end) {
  for (const [name, tally] of tallies) {
    const bytes = new Uint8Array(readFileSync(join(folder, name)))
    await Promise.all([1, 2, 3, 4].map(async () => feed(pool, name, await changed(bytes), tally)))
  }
  memory.push(Math.round(process.memoryUsage().rss / 1048576))
}
await pool.close()

for (const [name, tally] of tallies)
  process.stdout.write(
    `${name.padEnd(26)} ${String(tally.inputs).padStart(6)} inputs ${String(tally.read).padStart(6)} read ${String(tally.refused).padStart(6)} refused ${tally.limited} limited ${tally.faults} faults, slowest ${Math.round(tally.slowest)} ms\n`,
  )
const all = [...tallies.values()]
const quarter = memory[Math.floor(memory.length / 4)] ?? 0
process.stdout.write(
  `${all.reduce((sum, tally) => sum + tally.inputs, 0)} inputs; memory after a quarter ${quarter} MB, at the end ${memory.at(-1) ?? 0} MB, most ${Math.max(...memory)} MB\n`,
)
process.exitCode = all.some((tally) => tally.faults + tally.limited > 0) ? 1 : 0
