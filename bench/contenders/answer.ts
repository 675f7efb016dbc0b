import { createInterface } from 'node:readline'

/** Says how long loading took, then runs one pass for each line that comes in and says how long it took, in ms. */
export async function answer(loaded: number, pass: () => void): Promise<void> {
  say(loaded)
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === '') continue
    const start = performance.now()
    pass()
    say(performance.now() - start)
  }
}

function say(ms: number): void {
  process.stdout.write(`${JSON.stringify({ ms })}\n`)
}
