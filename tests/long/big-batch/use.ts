import { readFileSync } from 'node:fs'

/** What a process used at most of memory, in MB, and of the processors, in seconds. */
export interface Use {
  readonly name: string
  readonly megabytes: number
  readonly seconds: number
}

/** The system counts in hundredths of a second. */
const TICKS = 100

/** Notes what processes use while they live. Those of one name, as one that was killed and its successor, are told together. */
export class UseOfProcesses {
  readonly #seen = new Map<number, Use>()

  /** MUST be called before a process ends: afterwards the system knows nothing of it. */
  note(name: string, pid: number): void {
    const status = readOf(pid, 'status')
    const stat = readOf(pid, 'stat')
    if (status === null || stat === null) return
    // The most that it ever took, and user and system time, which stand behind the name in brackets.
    const peak = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0)
    const [user = 0, system = 0] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number)
    // One that has just ended and is not yet waited for has no memory left to tell of.
    const megabytes = Math.max(Math.round(peak / 1024), this.#seen.get(pid)?.megabytes ?? 0)
    this.#seen.set(pid, { name, megabytes, seconds: (user + system) / TICKS })
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
  return (readOf(pid, `task/${pid}/children`) ?? '').split(' ').filter(Boolean).map(Number)
}

/** Null where the process has ended. */
function readOf(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return null
    throw error
  }
}
