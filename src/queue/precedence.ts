/** Milliseconds that work waits for what goes before it: under a load that never ends it still gets on, one job in each. */
const PATIENCE = 1000

/**
 * Lets one kind of work of a process go before another. A comparison made while reports still come in takes the thread from them, and is made
 * again with each later report that is like its own; made when they are through, it is made once.
 */
export class Precedence {
  #atHand = 0
  readonly #waiting = new Set<() => void>()

  /** Does work that goes before. */
  async first<T>(work: () => Promise<T>): Promise<T> {
    this.#atHand++
    try {
      return await work()
    } finally {
      if (--this.#atHand === 0) for (const go of this.#waiting) go()
    }
  }

  /** Does work once none that goes before is at hand, or after `patience` milliseconds. */
  async after<T>(work: () => Promise<T>, patience: number = PATIENCE): Promise<T> {
    if (this.#atHand > 0) await this.#turn(patience)
    return work()
  }

  #turn(patience: number): Promise<void> {
    return new Promise((resolve) => {
      const go = () => {
        clearTimeout(late)
        this.#waiting.delete(go)
        resolve()
      }
      const late = setTimeout(go, patience)
      this.#waiting.add(go)
    })
  }
}
