import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '../private-servers/programs.mjs'
import { until } from './until.js'

/** One process of the service, started from what was built. */
export class ServiceProcess {
  #said = ''

  private constructor(
    readonly child: ChildProcess,
    readonly address: string,
  ) {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.#said = `${this.#said}${chunk.toString()}`.slice(-200_000)))
  }

  /**
   * Starts a process and does not wait until it is ready.
   *
   * @param limit a shell command that runs first, such as `ulimit -f 1000`
   */
  static async start(env: NodeJS.ProcessEnv, limit?: string): Promise<ServiceProcess> {
    const port = String(await freePort())
    const words = [process.execPath, 'dist/src/cli/main.js', 'serve']
    const command = limit === undefined ? words : ['/bin/sh', '-c', `${limit}; exec "$@"`, 'sh', ...words]
    const child = spawn(command[0] ?? '', command.slice(1), {
      env: { PATH: process.env['PATH'], PORT: port, FAJING_DISK_RESERVE_MB: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    return new ServiceProcess(child, `http://127.0.0.1:${port}`)
  }

  /** Everything it wrote, or the end of it. */
  get said(): string {
    return this.#said
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null
  }

  ready(): Promise<void> {
    return until(async () => {
      if (!this.isRunning) throw new Error(`the process ended with ${this.child.exitCode}:\n${this.#said}`)
      return (await fetch(new URL('/readyz', this.address)).catch(() => undefined))?.ok === true
    }, 60_000).catch((error: unknown) => {
      throw new Error(`the process does not become ready:\n${this.#said.slice(-2000)}`, { cause: error })
    })
  }

  /** Sends a signal and waits for the end. @returns its exit code; null where the signal ended it */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (!this.isRunning) return this.child.exitCode
    const exit = once(this.child, 'exit')
    this.child.kill(signal)
    return ((await exit) as [number | null])[0]
  }
}
