import { createInterface } from 'node:readline'
import { started, type Spent } from '../spent.js'

/** Says what loading took, then runs one pass for each line that comes in and says what it took. */
export async function answer(loaded: Spent, pass: () => void): Promise<void> {
  say(loaded)
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === '') continue
    const spent = started()
    pass()
    say(spent())
  }
}

function say(spent: Spent): void {
  process.stdout.write(`${JSON.stringify(spent)}\n`)
}
