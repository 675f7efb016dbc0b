import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase } from '../../tests/contract/backends.js'
import { ServiceProcess } from '../../tests/faults/process.js'
import { processorTime } from '../../tests/support/proc.js'

/** The servers of one run. */
export interface Servers {
  readonly databaseUrl: string
  readonly redisUrl: string
}

export const SETTINGS = ['Redis, PostgreSQL', 'PostgreSQL', 'embedded'] as const
export type Setting = (typeof SETTINGS)[number]

/** The service in one of its settings, with an empty store: processes of what ships. */
export class RunningService {
  private constructor(
    readonly setting: Setting,
    readonly processes: readonly ServiceProcess[],
    private readonly leave: () => Promise<void>,
  ) {}

  static async start(setting: Setting, servers: Servers): Promise<RunningService> {
    // The log costs what it costs in use.
    const directory = await mkdtemp(join(tmpdir(), 'fajing-bench-'))
    const drop = () => rm(directory, { recursive: true, force: true })
    if (setting === 'embedded') {
      const alone = await ServiceProcess.start({ FAJING_DATA_DIR: directory })
      await alone.ready()
      return new RunningService(setting, [alone], drop)
    }
    const database = await createDatabase(servers.databaseUrl)
    const env = {
      FAJING_DATA_DIR: directory,
      DATABASE_URL: database.url,
      ...(setting === 'PostgreSQL' ? {} : { REDIS_URL: servers.redisUrl }),
    }
    const processes: ServiceProcess[] = []
    for (const role of ['api', 'worker']) {
      const child = await ServiceProcess.start({ ...env, FAJING_ROLE: role })
      await child.ready()
      processes.push(child)
    }
    return new RunningService(setting, processes, async () => {
      await drop()
      await database.drop()
    })
  }

  get address(): string {
    return this.processes[0]?.address ?? ''
  }

  /** Milliseconds that the processes of the service, without its servers, have spent on the processor. */
  get cpu(): number {
    return this.processes.reduce((sum, { child }) => sum + (processorTime(child.pid ?? 0) ?? 0), 0)
  }

  /** The same of the api alone. */
  get apiCpu(): number {
    return processorTime(this.processes[0]?.child.pid ?? 0) ?? 0
  }

  /** Ends the workers; the api goes on. */
  async endWorkers(): Promise<void> {
    for (const worker of this.processes.slice(1)) await worker.end('SIGTERM')
  }

  async stop(): Promise<void> {
    for (const child of this.processes) await child.end('SIGTERM')
    await this.leave()
  }
}
