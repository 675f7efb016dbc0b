import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pause, secondsSince, type Run } from './run.js'
import { childrenOf, UseOfProcesses } from './use.js'

/** What `fajing batch` writes, by the names of the formats. */
const FILES = {
  csv: 'matrix.csv',
  indicators: 'indicators.csv',
  jsonl: 'analyses.jsonl',
  xlsx: 'workbook.xlsx',
} as const

/** Runs `fajing batch` over a folder. `killAt`: it dies once so many bytes of analyses are written, and is run again. */
export async function commandRun(
  name: string,
  { input, expected, out }: { readonly input: string; readonly expected: string; readonly out: string },
  killAt: number | null,
): Promise<Run> {
  const uses = new UseOfProcesses()
  const began = Date.now()
  if (killAt !== null)
    await command(['batch', input, '--out', out, '--expected', expected], uses, async () =>
      (await sizeOf(join(out, FILES.jsonl))) >= killAt ? 'SIGKILL' : null,
    )
  const code = await command(['batch', input, '--out', out, '--expected', expected], uses, () => Promise.resolve(null))
  if (code !== 0) throw new Error(`fajing batch ended with ${code ?? 'a signal'}`)
  const analysed = secondsSince(began)
  const exports = Object.entries(FILES).map(async ([format, file]) => ({
    format,
    bytes: await readFile(join(out, file)),
    seconds: 0,
    slowest: null,
  }))
  return { name, takenIn: null, analysed, exports: await Promise.all(exports), matrix: null, uses: uses.all }
}

/** Runs the command line, looking at it ten times a second. @returns exit code; null after a signal */
async function command(
  words: readonly string[],
  uses: UseOfProcesses,
  signal: () => Promise<NodeJS.Signals | null>,
): Promise<number | null> {
  const child = spawn(process.execPath, ['dist/src/cli/main.js', ...words], {
    env: { PATH: process.env['PATH'] },
    stdio: 'ignore',
  })
  const exit = once(child, 'exit') as Promise<[number | null]>
  let ended = false
  exit.then(
    () => (ended = true),
    () => (ended = true),
  )
  while (!ended) {
    const pid = child.pid ?? 0
    uses.note('fajing batch', pid)
    childrenOf(pid).forEach((of, i) => uses.note(`analyst ${i + 1}`, of))
    const wanted = await signal()
    if (wanted !== null) child.kill(wanted)
    await pause(100)
  }
  return (await exit)[0]
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => ({ size: 0 }))).size
}
