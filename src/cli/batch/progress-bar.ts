import { BATCH_WORDS } from '../../messages/batch.js'
import { say } from '../../messages/say.js'

const WIDTH = 24
/** Milliseconds between two drawings: on a terminal the line is redrawn, in a log file a new line is written. */
const ON_TERMINAL = 200
const IN_LOG = 10_000
/** So many done items tell the speed. */
const LEAST_FOR_ESTIMATE = 5

/** Progress on standard error: how many are done and failed, and how long it may still take once that can be told. */
export class ProgressBar {
  #done = 0
  #failed = 0
  #drawn = 0
  readonly #begun = Date.now()

  constructor(
    private readonly total: number,
    private readonly before: number,
  ) {}

  step(failed: boolean): void {
    this.#done++
    if (failed) this.#failed++
    const wait = process.stderr.isTTY ? ON_TERMINAL : IN_LOG
    if (Date.now() - this.#drawn >= wait) this.#draw()
  }

  end(): void {
    this.#draw()
    if (process.stderr.isTTY) process.stderr.write('\n')
  }

  #draw(): void {
    this.#drawn = Date.now()
    const at = this.before + this.#done
    const filled = this.total === 0 ? WIDTH : Math.round((at / this.total) * WIDTH)
    const bar = `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`
    const line = say(BATCH_WORDS.progress, { bar, at, total: this.total, failed: this.#failed, left: this.#left() })
    process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`)
  }

  #left(): string {
    const rest = this.total - this.before - this.#done
    if (this.#done < LEAST_FOR_ESTIMATE || rest === 0) return ''
    const seconds = Math.ceil(((Date.now() - this.#begun) / this.#done / 1000) * rest)
    return say(BATCH_WORDS.left, { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
  }
}
