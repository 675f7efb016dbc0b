import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { ItemsDigest, type BatchItem } from '../../batch/batch-item.js'
import { readExpected } from '../../batch/manifest.js'
import { measuredBy, measuresOf, type Measures } from '../../batch/measures.js'
import { readDismissals } from '../../export/choice.js'
import { FajingError } from '../../errors.js'
import type { BatchResult } from '../../matrix/batch-result.js'
import { BATCH_WORDS } from '../../messages/batch.js'
import { say } from '../../messages/say.js'
import { lockDirectory, type Unlock } from '../../store/directory-lock.js'
import { Analysts } from './analysts.js'
import { bytesOf, openInput, type Items } from './input.js'
import { conclude, type Writing } from './conclude.js'
import { Journal } from './journal.js'
import type { Answer } from './messages-between.js'
import { ProgressBar } from './progress-bar.js'
import { frameworksFor } from '../kit-for.js'
import { optionNotValid } from '../option-not-valid.js'

export interface BatchOptions extends Writing {
  /** Framework id or .yaml file that every report is measured by; left out, the outline of its year. */
  readonly framework?: string | undefined
  /** Further ones, with commas between them: every report is measured by each. */
  readonly frameworks?: string | undefined
  /** File that lists the expected places. */
  readonly expected?: string | undefined
  /** List of findings that people set aside: the letters leave them out. */
  readonly dismiss?: string | undefined
  /** Processes; as many as there are cores where not said. */
  readonly jobs?: string | undefined
}

/** Items that are at hand for each process: enough that a slow one keeps nobody waiting. */
const AHEAD = 4

/**
 * `fajing batch`: analyses a folder, ZIP or manifest into a folder of its own, without server or database. An interrupted batch goes on where it
 * stopped; the results are the same to the byte.
 *
 * @returns exit code: 0 every item analysed, 1 some failed
 * @throws FajingError where nothing could be done (exit code 2): batch-differs, batch-in-use, batch-interrupted, batch-empty, file-not-found …
 */
export async function batch(input: string, options: BatchOptions): Promise<0 | 1> {
  const asked = measuresOf(options.framework, options.frameworks)
  const { frameworks, measures } = frameworksFor(asked)
  const dismissed = options.dismiss === undefined ? () => [] : readDismissals(options.dismiss)
  const given = await openInput(input)
  const items = () => measuredBy(measures, given())
  const expected = options.expected === undefined ? [] : await readExpected(await bytesOf(options.expected))
  const survey = await surveyed(items)
  if (survey.count === 0) throw new FajingError('batch-empty', { input })
  await mkdir(options.out, { recursive: true })
  const unlock = await locked(options.out)
  try {
    const results = await analysed(items, survey, asked, options)
    return await conclude(options, frameworks, results, expected, dismissed)
  } finally {
    await unlock()
  }
}

async function surveyed(items: Items): Promise<ItemsDigest> {
  const digest = new ItemsDigest()
  for await (const item of items()) digest.add(item)
  return digest
}

async function analysed(
  items: Items,
  survey: ItemsDigest,
  asked: Measures,
  options: BatchOptions,
): Promise<readonly BatchResult[]> {
  const jobs = Math.min(jobsOf(options.jobs), survey.count)
  const { analysts, madeWith } = await Analysts.start(jobs, { asked: asked.filter((one) => one !== undefined) })
  try {
    const identity = createHash('sha256').update(`${survey.digest()}\n${madeWith}`).digest('hex')
    const journal = await Journal.open(options.out, identity)
    try {
      if (journal.results.length > 0)
        process.stderr.write(`${say(BATCH_WORDS.resumed, { count: journal.results.length })}\n`)
      await work(items, survey.count, journal, analysts, jobs * AHEAD)
      return journal.results
    } finally {
      await journal.close()
    }
  } finally {
    analysts.close()
  }
}

/** Analyses what the journal does not hold yet. Several items at once, written in their order. */
async function work(items: Items, total: number, journal: Journal, analysts: Analysts, atOnce: number): Promise<void> {
  const interrupt = new Interrupt()
  const progress = new ProgressBar(total, journal.results.length)
  const atHand: Promise<Finished>[] = []
  const write = async () => {
    const next = atHand.shift()
    if (next === undefined) return
    const { result, line } = await Promise.race([next, interrupt.raised])
    await journal.write(result, line)
    progress.step(result.status === 'failed')
  }
  try {
    let skip = journal.results.length
    for await (const item of items()) {
      if (skip-- > 0) continue
      const finishing = finished(item, analysts)
      // It is waited for in its turn; until then a fault must not count as nobody's.
      finishing.catch(() => undefined)
      atHand.push(finishing)
      if (atHand.length >= atOnce) await write()
    }
    while (atHand.length > 0) await write()
  } finally {
    interrupt.end()
    progress.end()
  }
}

interface Finished {
  readonly result: BatchResult
  readonly line: Uint8Array | null
}

async function finished({ file, facts, source }: BatchItem, analysts: Analysts): Promise<Finished> {
  const known = { file, place: facts.place ?? null, year: facts.year ?? null }
  if (source === null) return { result: { ...known, status: 'missing', report: null, error: null }, line: null }
  const answer: Answer =
    source instanceof FajingError
      ? { refused: { code: source.code, params: source.params } }
      : await analysts.analyse({ file: file ?? '', facts, bytes: source })
  if ('line' in answer) {
    const { place, year } = answer.row
    return { result: { ...known, place, year, status: 'done', report: answer.row, error: null }, line: answer.line }
  }
  const { code, params } = answer.refused
  const error = { code, detail: new FajingError(code, params).message }
  return { result: { ...known, status: 'failed', report: null, error }, line: null }
}

function jobsOf(jobs: string | undefined): number {
  if (jobs === undefined) return availableParallelism()
  if (!/^[1-9]\d?$/.test(jobs)) throw optionNotValid('jobs', jobs)
  return Number(jobs)
}

/** Two processes that write one folder would mix their results. */
async function locked(folder: string): Promise<Unlock> {
  try {
    return await lockDirectory(folder)
  } catch (error) {
    if (error instanceof FajingError && error.code === 'data-dir-in-use')
      throw new FajingError('batch-in-use', { folder, pid: error.params['pid'] ?? '' })
    throw error
  }
}

/** Rejects as `raised` at the first SIGINT or SIGTERM; a second one leaves at once. */
class Interrupt {
  readonly raised: Promise<never>
  #raise: (error: FajingError) => void = () => undefined

  constructor() {
    this.raised = new Promise((_, reject) => (this.#raise = reject))
    this.raised.catch(() => undefined)
    process.on('SIGINT', this.#told).on('SIGTERM', this.#told)
  }

  readonly #told = () => {
    process.once('SIGINT', () => process.exit(2))
    this.#raise(new FajingError('batch-interrupted'))
  }

  end(): void {
    process.off('SIGINT', this.#told).off('SIGTERM', this.#told)
  }
}
