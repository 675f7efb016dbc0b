import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import type { Pattern } from './patterns.js'

/** A pattern that takes longer than this is worse than quadratic, or much too long for a short text. */
const PATIENCE = 60_000

/** Runs patterns one by one in a child process, and goes on with a new one where a pattern never ends. */
export class PatternRunner {
  private child: ChildProcessWithoutNullStreams | null = null
  private lines: Interface | null = null

  /** What was slow, in words; null where nothing was. */
  async slowness({ source, flags }: Pattern): Promise<string | null> {
    const { child, lines } = this.started()
    const answered = new Promise<string | null>((resolve) => {
      const timer = setTimeout(() => resolve(null), PATIENCE)
      lines.once('line', (line) => {
        clearTimeout(timer)
        resolve(line)
      })
    })
    child.stdin.write(`${JSON.stringify({ source, flags })}\n`)
    const answer = await answered
    if (answer === null) {
      this.stop()
      return `no end within ${PATIENCE} ms`
    }
    const { slowest } = JSON.parse(answer) as { slowest: { unit: string; length: number; ms: number } | null }
    return slowest === null ? null : `${slowest.ms} ms for ${slowest.length} units of ${JSON.stringify(slowest.unit)}`
  }

  stop(): void {
    this.child?.kill('SIGKILL')
    this.child = null
  }

  private started(): { child: ChildProcessWithoutNullStreams; lines: Interface } {
    if (this.child === null || this.lines === null) {
      this.child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'run-patterns.ts')])
      this.lines = createInterface({ input: this.child.stdout })
    }
    return { child: this.child, lines: this.lines }
  }
}
