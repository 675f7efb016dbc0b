import { processorTime, readProc } from '../../support/proc.js'

/** What a process used at most of memory, in MB, and of the processors, in seconds. */
export interface Use {
  readonly name: string
  readonly megabytes: number
  readonly seconds: number
}

/** Notes what processes use while they live. Those of one name, as one that was killed and its successor, are told together. */
export class UseOfProcesses {
  readonly #seen = new Map<number, Use>()

  /** MUST be called before a process ends: afterwards the system knows nothing of it. */
  note(name: string, pid: number): void {
    const status = readProc(pid, 'status')
    const milliseconds = processorTime(pid)
    if (status === null || milliseconds === null) return
    // The most that it ever took.
    const peak = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0)
    // One that has just ended and is not yet waited for has no memory left to tell of.
    const megabytes = Math.max(Math.round(peak / 1024), this.#seen.get(pid)?.megabytes ?? 0)
    this.#seen.set(pid, { name, megabytes, seconds: milliseconds / 1000 })
  }

  /** By name, in the order in which they were first seen. */
  get all(): Use[] {
    const uses = [...this.#seen.values()]
    return [...new Set(uses.map(({ name }) => name))].map((name) => {
      const same = uses.filter((use) => use.name === name)
      return {
        name,
        megabytes: Math.max(...same.map(({ megabytes }) => megabytes)),
        seconds: Math.round(same.reduce((sum, { seconds }) => sum + seconds, 0)),
      }
    })
  }
}

/** Processes that a process started. */
export function childrenOf(pid: number): number[] {
  return (readProc(pid, `task/${pid}/children`) ?? '').split(' ').filter(Boolean).map(Number)
}
