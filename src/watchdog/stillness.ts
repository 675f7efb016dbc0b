/** Milliseconds between two looks of the thread, and between two beats of the main thread. */
export const TICK = 1000

/**
 * Counts how long a heart has not beaten, in looks that somebody took at it. A clock would not do: a machine that slept, or a process that was
 * stopped, has not looked either, so the time that passed meanwhile never counts.
 */
export class Stillness {
  #beat: number | undefined
  #looks = 0

  /** @param limit looks in a row without a beat that are too many */
  constructor(private readonly limit: number) {}

  /** @param beat how often the heart has beaten so far @returns whether it has stood still for too long */
  look(beat: number): boolean {
    this.#looks = beat === this.#beat ? this.#looks + 1 : 0
    this.#beat = beat
    return this.#looks >= this.limit
  }
}
