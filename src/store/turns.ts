/** One at a time: each taker waits for the one before it to give its turn back. */
export class Turns {
  #last: Promise<void> = Promise.resolve()

  /** Resolves with the function that gives the turn back. */
  async take(): Promise<() => void> {
    const before = this.#last
    let giveBack = (): void => undefined
    this.#last = new Promise((resolve) => (giveBack = resolve))
    await before
    return giveBack
  }
}
