/** `npm run bench` measures in one run and writes docs/performance.md; with `--memory` also ten thousand reports in one process, which takes as long as all else. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { batchTimes } from './batch.js'
import { coldStarts } from './cold.js'
import { Contender } from './contender.js'
import { costByLength } from './length.js'
import { medianSpent } from './median.js'
import { memoryOverTime } from './memory.js'
import { performancePage, type Measured } from './page.js'
import { pythonWith, writePeerInput } from './peers.js'
import { readTexts } from './reports.js'
import { ROOT } from './shipped.js'
import type { Spent } from './spent.js'

const PASSES = 21
/**
 * As long as V8 goes on compiling: the first passes take Fajing up to four times as long, and until about the sixtieth its threads beside the main one
 * are still at it (processor time above the clock's, the clock's 5 to 10 % above what it comes to). That many reports one process of a batch of a
 * thousand sees. What a fresh process costs is in the cold starts and the batch; here stands what every further report costs.
 */
const WARM_UP = 60
const COLD_ROUNDS = 7
const LENGTH_ROUNDS = 5

const work = mkdtempSync(join(tmpdir(), 'fajing-bench-'))
const skipped: string[] = []
try {
  await writePeerInput(work)
  const svc = peer('Python jieba + LinearSVC', 'tfidf_svc.py', 'jieba, sklearn', 'python3-jieba python3-sklearn')
  const fast = peer('Python jieba + fastText', 'fast_text.py', 'jieba, fasttext', 'python3-jieba python3-fasttext')
  const passes = await inTurns([
    ...['full', 'ours'].map((which) => node(`nodejieba, ${which}`, 'cut.ts', which)),
    node('fajing, tag', 'fajing.ts', 'tag'),
    node('fajing, analyse', 'fajing.ts', 'analyse'),
    ...(svc === null ? [] : [{ name: svc.name, command: svc.python, args: [svc.script, 'tag', work] }]),
    ...(fast === null ? [] : [{ name: fast.name, command: fast.python, args: [fast.script, 'tag', work] }]),
  ])
  say('cold starts')
  const cold = coldStarts(work, svc?.python ?? null, COLD_ROUNDS)
  say('a batch')
  const batches = batchTimes(work)
  say('long texts')
  const lengths = await costByLength(LENGTH_ROUNDS)
  const asksMemory = process.argv.includes('--memory')
  if (asksMemory) say('ten thousand reports in one process')
  const memory = asksMemory ? await memoryOverTime() : []
  const measured: Measured = {
    reports: readTexts().map(({ text }) => text.length),
    warmUp: WARM_UP,
    passes,
    cold,
    lengths,
    batches,
    memory,
    skipped,
  }
  writeFileSync(join(ROOT, 'docs', 'performance.md'), performancePage(measured))
  for (const line of skipped) process.stderr.write(`!!! NOT MEASURED: ${line}\n`)
} finally {
  rmSync(work, { recursive: true })
}

interface Entry {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
}

function node(name: string, script: string, which: string): Entry {
  return {
    name,
    command: process.execPath,
    // With the loader and the young generation that the bench itself was started with: those of `npm start`.
    args: [...process.execArgv, join(ROOT, 'bench', 'contenders', script), which],
  }
}

/** A peer that has learnt, or null where its packages are missing. */
function peer(
  name: string,
  file: string,
  modules: string,
  packages: string,
): { name: string; python: string; script: string } | null {
  const python = pythonWith(modules)
  if (python === null) {
    skipped.push(`${name}: install ${packages}`)
    return null
  }
  const script = join(ROOT, 'bench', 'contenders', file)
  say(`${name} learns`)
  const { status } = spawnSync(python, [script, 'fit', work], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`${name} could not learn`)
  return { name, python, script }
}

/** All contenders take turns, pass by pass, so that a busy moment of the machine falls on all of them. */
async function inTurns(entries: readonly Entry[]): Promise<Measured['passes']> {
  const contenders: { name: string; contender: Contender; times: Spent[] }[] = []
  for (const { name, command, args } of entries) {
    say(`${name} loads`)
    contenders.push({ name, contender: await Contender.start(command, args), times: [] })
  }
  for (let round = 0; round < WARM_UP + PASSES; round++)
    for (const { contender, times } of contenders) {
      const spent = await contender.pass()
      if (round >= WARM_UP) times.push(spent)
    }
  for (const { contender } of contenders) contender.stop()
  return new Map(
    contenders.map(({ name, contender, times }) => [name, { loaded: contender.loaded, pass: medianSpent(times) }]),
  )
}

function say(what: string): void {
  process.stderr.write(`${what}\n`)
}
