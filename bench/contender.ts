import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { createInterface } from 'node:readline'
import { z } from 'zod'

const answerSchema = z.object({ ms: z.number() })

/** A process that answers each line it is sent with one JSON line `{"ms": …}`: first for its loading, then for each pass over all reports. */
export class Contender {
  private constructor(
    private readonly child: ChildProcessWithoutNullStreams,
    private readonly lines: AsyncIterator<string>,
    /** Time of loading inside the process, in ms. */
    readonly loaded: number,
  ) {}

  static async start(command: string, args: readonly string[]): Promise<Contender> {
    const child = spawn(command, args)
    child.stderr.pipe(process.stderr)
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    return new Contender(child, lines, await nextOf(lines))
  }

  /** One pass over all reports, in ms. */
  async pass(): Promise<number> {
    this.child.stdin.write('pass\n')
    return nextOf(this.lines)
  }

  stop(): void {
    this.child.stdin.end()
  }
}

async function nextOf(lines: AsyncIterator<string>): Promise<number> {
  const next = await lines.next()
  if (next.done === true) throw new Error('a contender ended early; what it said stands above')
  return answerSchema.parse(JSON.parse(next.value)).ms
}
