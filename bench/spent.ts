/** What something took, in ms: time on the clock, and time of all threads on the processor. A busy machine stretches the first. */
export interface Spent {
  readonly ms: number
  readonly cpu: number
}

/** Starts measuring. @returns says what was spent since, by this process */
export function started(): () => Spent {
  const start = performance.now()
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    return { ms: performance.now() - start, cpu: (user + system) / 1000 }
  }
}
