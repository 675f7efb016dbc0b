import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A worker as on another machine: a process of its own, of the built service, with a data directory of its own. Gives the function that ends it. */
export async function startWorkerProcess(env: NodeJS.ProcessEnv): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'fajing-worker-'))
  const child = spawn(process.execPath, ['dist/src/cli/main.js', 'work'], {
    env: { PATH: process.env['PATH'], FAJING_DATA_DIR: directory, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return async () => {
    const exit = once(child, 'exit')
    child.kill('SIGTERM')
    await exit
    await rm(directory, { recursive: true })
  }
}
