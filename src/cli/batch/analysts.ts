import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { FajingError } from '../../errors.js'
import type { AnalystOptions, Answer, Greeting, Task } from './messages-between.js'

/** Milliseconds for one report; reading a foreign format alone may take 30 s, analysing the longest text known to us takes one. */
const PATIENCE = 120_000
/**
 * MB for what a process made lately, twice V8's own choice: an analysis makes 2 MB and drops it whole, and the less often that is looked through,
 * the less of it is found in use. Takes 11 MB more and a tenth of the time less.
 */
const YOUNG = 32
/** A report that ends two processes would end every one. */
const MOST_STARTS = 2

interface Waiting {
  readonly task: Task
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
  starts: number
}

/**
 * Processes that analyse, as many as are given. Measured: threads share no models (240 MB each and nothing given back), so processes cost
 * the same and one that dies takes only its own report with it, which is given to another once.
 */
export class Analysts {
  readonly #queue: Waiting[] = []
  readonly #idle: ChildProcess[] = []
  readonly #all = new Set<ChildProcess>()
  #closed = false

  private constructor(private readonly options: AnalystOptions) {}

  /** Starts them. `madeWith` names models and frameworks, as the first of them found them. @throws FajingError framework-unknown and the like */
  static async start(count: number, options: AnalystOptions): Promise<{ analysts: Analysts; madeWith: string }> {
    const analysts = new Analysts(options)
    try {
      const greetings = await Promise.all(Array.from({ length: count }, () => analysts.#open()))
      return { analysts, madeWith: greetings[0] ?? '' }
    } catch (error) {
      analysts.close()
      throw error
    }
  }

  analyse(task: Task): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ task, resolve, reject, starts: 0 })
      this.#next()
    })
  }

  /** Ends them at once; what was asked and not answered stays so. */
  close(): void {
    this.#closed = true
    for (const child of this.#all) child.kill('SIGKILL')
  }

  async #open(): Promise<string> {
    const child = startProcess(this.options)
    this.#all.add(child)
    const greeting = await greetingOf(child)
    this.#idle.push(child)
    this.#next()
    return greeting
  }

  #next(): void {
    if (this.#closed) return
    const child = this.#queue.length > 0 ? this.#idle.pop() : undefined
    const waiting = child === undefined ? undefined : this.#queue.shift()
    if (child === undefined || waiting === undefined) return
    this.#give(child, waiting)
    this.#next()
  }

  #give(child: ChildProcess, waiting: Waiting): void {
    waiting.starts++
    const clock = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
    const done = () => {
      clearTimeout(clock)
      child.off('message', onAnswer).off('exit', onExit)
    }
    const onAnswer = (answer: Answer) => {
      done()
      waiting.resolve(answer)
      this.#idle.push(child)
      this.#next()
    }
    const onExit = () => {
      done()
      this.#all.delete(child)
      if (this.#closed) return
      if (waiting.starts < MOST_STARTS) this.#queue.unshift(waiting)
      else waiting.resolve({ refused: { code: 'analysis-interrupted', params: { times: waiting.starts } } })
      this.#open().catch(waiting.reject)
    }
    child.on('message', onAnswer).on('exit', onExit)
    child.send(waiting.task)
  }
}

function startProcess(options: AnalystOptions): ChildProcess {
  // From TypeScript source, the loader that the parent was started with is inherited.
  const entry = `../../../workers/batch-analyst.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`
  return fork(fileURLToPath(new URL(entry, import.meta.url)), [JSON.stringify(options)], {
    execArgv: [...process.execArgv, `--max-semi-space-size=${YOUNG}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

function greetingOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`an analyst process ended with ${code ?? 'a signal'}`))
    child.once('exit', onExit)
    child.once('message', (greeting: Greeting) => {
      child.off('exit', onExit)
      if ('madeWith' in greeting) resolve(greeting.madeWith)
      else reject(new FajingError(greeting.refused.code, greeting.refused.params))
    })
  })
}
