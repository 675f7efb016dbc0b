import { readFileSync } from 'node:fs'

/** What the system says of a process in one file of proc(5); null where it has ended. */
export function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return null
    throw error
  }
}

/** Milliseconds of the processors that a process has taken; null where it has ended. */
export function processorTime(pid: number): number | null {
  const stat = readProc(pid, 'stat')
  if (stat === null) return null
  // User and system time are fields 14 and 15, in hundredths of a second; the name in brackets before them may hold spaces.
  const [user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number)
  return 10 * (user + system)
}
