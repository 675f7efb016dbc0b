import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '../../private-servers/programs.mjs'
import { UseOfProcesses, type Use } from './use.js'

/** The built service as processes of its own, which can be killed and started again on the same data. */
export class ServiceProcesses {
  #children: ChildProcess[] = []
  readonly #uses = new UseOfProcesses()

  private constructor(
    private readonly env: NodeJS.ProcessEnv,
    private readonly commands: readonly string[],
    readonly address: string,
  ) {}

  /** @param commands `serve` or `work`, one for each process */
  static async start(env: NodeJS.ProcessEnv, commands: readonly string[]): Promise<ServiceProcesses> {
    const port = String(await freePort())
    const processes = new ServiceProcesses(
      { PORT: port, LOG_LEVEL: 'error', ...env },
      commands,
      `http://127.0.0.1:${port}`,
    )
    await processes.restart()
    return processes
  }

  async restart(): Promise<void> {
    this.#children = this.commands.map((command) => {
      const { PORT, ...rest } = this.env
      const role = command === 'work' ? { ...rest, FAJING_ROLE: 'worker' } : { ...rest, PORT }
      const env = { PATH: process.env['PATH'], ...role }
      return spawn(process.execPath, ['dist/src/cli/main.js', command], { env, stdio: ['ignore', 'ignore', 'inherit'] })
    })
    for (const end = Date.now() + 120_000; Date.now() < end;) {
      const ready = await fetch(`${this.address}/readyz`).then(
        (response) => response.ok,
        () => false,
      )
      if (ready) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error('the service did not become ready')
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    this.note()
    const exits = this.#children.map((child) => once(child, 'exit'))
    for (const child of this.#children) child.kill(signal)
    await Promise.all(exits)
  }

  /** What each process used so far. */
  get uses(): Use[] {
    return this.#uses.all
  }

  note(): void {
    this.#children.forEach(({ pid }, i) => this.#uses.note(`${this.commands[i] ?? ''} ${i + 1}`, pid ?? 0))
  }
}
