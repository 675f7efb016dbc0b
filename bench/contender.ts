import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { Spent } from './spent.js'

const answerSchema = z.object({ ms: z.number(), cpu: z.number() })

/** A process that answers each line it is sent with one JSON line `{"ms": …, "cpu": …}`: first for its loading, then for each pass over all reports. */
export class Contender {
  private constructor(
    private readonly child: ChildProcessWithoutNullStreams,
    private readonly lines: AsyncIterator<string>,
    /** Of loading, inside the process. */
    readonly loaded: Spent,
  ) {}

  static async start(command: string, args: readonly string[]): Promise<Contender> {
    const child = spawn(command, args)
    child.stderr.pipe(process.stderr)
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    return new Contender(child, lines, await nextOf(lines))
  }

  /** One pass over all reports. */
  async pass(): Promise<Spent> {
    this.child.stdin.write('pass\n')
    return nextOf(this.lines)
  }

  stop(): void {
    this.child.stdin.end()
  }
}

async function nextOf(lines: AsyncIterator<string>): Promise<Spent> {
  const next = await lines.next()
  if (next.done === true) throw new Error('a contender ended early; what it said stands above')
  return answerSchema.parse(JSON.parse(next.value))
}
